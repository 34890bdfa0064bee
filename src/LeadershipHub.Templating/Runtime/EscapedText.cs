using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LeadershipHub.Templating.Runtime;

/// <summary>Escapes for HTML and transcodes in one pass over the text, sixteen letters at a time.</summary>
internal static class EscapedText
{
    /// <summary>Copies letters of ASCII that need no escape; says how many there were before the first that is none.</summary>
    /// <param name="text">UTF-16.</param>
    /// <param name="target">At least as long as the text.</param>
    public static int CopyPlain(ReadOnlySpan<char> text, Span<byte> target)
    {
        if (target.Length < text.Length)
            throw new ArgumentException("The target is too short.", nameof(target));

        // Both spans have been measured: the loads and stores below stay within them.
        ref var from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref var to = ref MemoryMarshal.GetReference(target);
        var at = 0;
        if (Vector128.IsHardwareAccelerated)
        {
            for (; at <= text.Length - 16; at += 16)
            {
                var first = Vector128.LoadUnsafe(ref from, (nuint)at);
                var second = Vector128.LoadUnsafe(ref from, (nuint)at + 8);
                var letters = Vector128.Narrow(first, second);
                if (IsWide(first | second) || HasSpecial(letters))
                    break;

                letters.StoreUnsafe(ref to, (nuint)at);
            }

            if (at <= text.Length - 8)
            {
                var first = Vector128.LoadUnsafe(ref from, (nuint)at);
                var letters = Vector128.Narrow(first, first);
                if (!IsWide(first) && !HasSpecial(letters))
                {
                    Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, at), letters.AsUInt64().ToScalar());
                    at += 8;
                }
            }
        }

        for (; at < text.Length && IsPlain(Unsafe.Add(ref from, at)); at++)
            Unsafe.Add(ref to, at) = (byte)Unsafe.Add(ref from, at);

        return at;
    }

    /// <summary>How many letters outside ASCII the text begins with.</summary>
    public static int CountWide(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && text[count] >= 0x80)
            count++;

        return count;
    }

    /// <summary>Whether nothing in the text needs escaping.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (letter is '&' or '<' or '>' or '"' or '\'')
                return false;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsWide(Vector128<ushort> letters) => (letters & Vector128.Create((ushort)0xFF80)) != Vector128<ushort>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool HasSpecial(Vector128<byte> letters)
    {
        var special = Vector128.Equals(letters, Vector128.Create((byte)'&'))
            | Vector128.Equals(letters, Vector128.Create((byte)'<'))
            | Vector128.Equals(letters, Vector128.Create((byte)'>'))
            | Vector128.Equals(letters, Vector128.Create((byte)'"'))
            | Vector128.Equals(letters, Vector128.Create((byte)'\''));
        return special != Vector128<byte>.Zero;
    }

    private static bool IsPlain(ushort letter) => letter < 0x80 && letter is not ('&' or '<' or '>' or '"' or '\'');
}
