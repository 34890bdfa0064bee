using System.Text.Json;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Data;

/// <summary>JSON as a tree with positions: no comments, no trailing commas; duplicate keys and nesting over 64 levels are errors.</summary>
/// <remarks>https://www.rfc-editor.org/rfc/rfc8259</remarks>
public static class JsonReader
{
    /// <summary>The value; null where it could not be read, which was then reported.</summary>
    public static DataNode? Read(SourceFile source, ReadOnlySpan<byte> bytes, ICollection<Diagnostic> diagnostics)
    {
        bytes = Utf8Text.SkipMark(bytes);
        if (!Utf8Text.Check(source.Path, bytes, diagnostics))
            return null;

        try
        {
            return new JsonTree(source.Path, bytes, diagnostics).Read();
        }
        catch (JsonException broken)
        {
            diagnostics.Add(DataDiagnostics.BrokenJson(Span(source, bytes, broken), Shorten(broken.Message)));
            return null;
        }
    }

    // JsonException counts lines and bytes from 0.
    private static SourceSpan Span(SourceFile source, ReadOnlySpan<byte> bytes, JsonException broken)
    {
        var offset = 0;
        for (var line = 0; line < (broken.LineNumber ?? 0); line++)
            offset += bytes[offset..].IndexOf((byte)'\n') + 1;

        var position = Utf8Text.PositionAt(bytes, (int)Math.Min(bytes.Length, offset + (broken.BytePositionInLine ?? 0)));
        return new(source.Path, position.Line, position.Column);
    }

    // The library appends the place and talks of its own options after the first sentence.
    private static string Shorten(string message)
    {
        var end = message.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? message : message[..(end + 1)];
    }
}
