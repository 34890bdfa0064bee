using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Data;

/// <summary>Strict UTF-8: what is not valid is reported with its line and column, never replaced in silence.</summary>
internal static class Utf8Text
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The bytes after the byte order mark, where there is one.</summary>
    public static ReadOnlySpan<byte> SkipMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Mark) ? bytes[Mark.Length..] : bytes;

    /// <summary>Whether the bytes (without a mark) are valid UTF-8 without NUL; the first place where they are not is reported.</summary>
    public static bool Check(string path, ReadOnlySpan<byte> bytes, ICollection<Diagnostic> diagnostics)
    {
        var nul = bytes.IndexOf((byte)0);
        if (nul < 0 && Utf8.IsValid(bytes))
            return true;

        var invalid = ValidLength(bytes);
        var isNul = nul >= 0 && nul < invalid;
        var position = PositionAt(bytes, isNul ? nul : invalid);
        var span = new SourceSpan(path, position.Line, position.Column);
        diagnostics.Add(isNul ? DataDiagnostics.NulCharacter(span) : DataDiagnostics.NotUtf8(span));
        return false;
    }

    public static bool TryDecode(string path, ReadOnlySpan<byte> bytes, ICollection<Diagnostic> diagnostics, [NotNullWhen(true)] out string? text)
    {
        bytes = SkipMark(bytes);
        text = Check(path, bytes, diagnostics) ? Encoding.UTF8.GetString(bytes) : null;
        return text is not null;
    }

    /// <summary>Line and column (in UTF-16 units, as editors count) of a byte.</summary>
    public static Position PositionAt(ReadOnlySpan<byte> bytes, int offset)
    {
        var before = bytes[..offset];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return new(before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }

    private static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        Span<char> scratch = stackalloc char[512];
        var done = 0;
        while (done < bytes.Length)
        {
            var status = Utf8.ToUtf16(bytes[done..], scratch, out var read, out _, replaceInvalidSequences: false, isFinalBlock: true);
            done += read;
            if (status == System.Buffers.OperationStatus.InvalidData)
                break;
        }

        return done;
    }
}
