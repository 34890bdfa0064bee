using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LeadershipHub.Engine.Parsing.Markdown.Writing;

/// <summary>
/// Counts words: runs of characters between white space that hold at least one letter or digit. Chinese characters and
/// Japanese kana stand without spaces between words, so each of them counts as a word of its own (Korean has spaces).
/// </summary>
internal struct WordCounter
{
    private const int Step = 16;

    // Whether the run of characters that goes on here is counted already; false after white space, too.
    private bool _counted;

    public int Words { get; private set; }

    public void Add(ReadOnlySpan<char> text)
    {
        while (text.Length >= Step)
        {
            if (!TryAddStep(text))
                AddEach(text[..Step]);

            text = text[Step..];
        }

        AddEach(text);
    }

    /// <summary>The word before ends here, as at the end of a block or line.</summary>
    public void Break() => _counted = false;

    // Sixteen characters at once, if they are ASCII and every run among them begins with a letter or digit.
    private bool TryAddStep(ReadOnlySpan<char> text)
    {
        var chars = MemoryMarshal.Cast<char, ushort>(text);
        var first = Vector128.Create(chars);
        var second = Vector128.Create(chars[8..]);
        if (((first | second) & Vector128.Create((ushort)0xFF80)) != Vector128<ushort>.Zero)
            return false;

        var bytes = Vector128.Narrow(first, second);
        var spaces = Vector128.LessThanOrEqual(bytes, Vector128.Create((byte)' ')).ExtractMostSignificantBits();
        var digits = Vector128.LessThanOrEqual(bytes - Vector128.Create((byte)'0'), Vector128.Create((byte)9));
        var letters = Vector128.LessThanOrEqual((bytes | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), Vector128.Create((byte)25));
        var starts = ~spaces & ((spaces << 1) | (_counted ? 0u : 1u)) & 0xFFFF;
        if ((starts & ~(digits | letters).ExtractMostSignificantBits()) != 0)
            return false;

        Words += BitOperations.PopCount(starts);
        _counted = (spaces & 0x8000) == 0;
        return true;
    }

    private void AddEach(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c <= ' ')
                _counted = false;
            else if (!_counted || c >= '\u2000')
                AddOne(c);
        }
    }

    private void AddOne(char c)
    {
        if (c < 128 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c) || char.IsSurrogate(c))
        {
            var alone = StandsAlone(c);
            if (alone || !_counted)
                Words++;

            _counted = !alone;
        }
        else if (char.IsWhiteSpace(c))
        {
            _counted = false;
        }
    }

    // Kana and the Han blocks of the BMP, and the high surrogates of planes 2 and 3, which hold the rarer Han.
    private static bool StandsAlone(char c) =>
        c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF')
            or (>= '\uD840' and <= '\uD88C');
}
