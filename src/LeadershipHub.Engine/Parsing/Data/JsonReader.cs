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
            var span = Span(source, bytes, broken);
            diagnostics.Add(broken.Message.Contains("maximum configured depth", StringComparison.Ordinal)
                ? DataDiagnostics.TooDeep(span, YamlReader.MaxDepth)
                : DataDiagnostics.BrokenJson(span, Explain(broken.Message)));
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

    // The library talks of payloads and of its own options, and appends the place after the first sentence.
    private static string Explain(string message)
    {
        if (message.Contains("depth to be zero", StringComparison.Ordinal))
            return "A list or map is not closed at the end.";
        if (message.Contains("trailing comma", StringComparison.Ordinal))
            return "A comma stands after the last value.";
        if (message.Contains("does not contain any JSON tokens", StringComparison.Ordinal))
            return "The file is empty.";

        var end = message.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? message : message[..(end + 1)];
    }
}
