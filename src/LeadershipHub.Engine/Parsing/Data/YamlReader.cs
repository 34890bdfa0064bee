using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using YamlDotNet.Core;

namespace LeadershipHub.Engine.Parsing.Data;

/// <summary>
/// YAML 1.2 as a tree with positions. UTF-8 only; duplicate keys, a second document, nesting over 64 levels and aliases that
/// blow up are errors; anchors, aliases and merge keys (<c>&lt;&lt;</c>) are resolved.
/// </summary>
/// <remarks>https://yaml.org/spec/1.2.2/</remarks>
public static class YamlReader
{
    /// <summary>Deepest nesting of maps and lists.</summary>
    public const int MaxDepth = 64;

    /// <summary>The document; a null scalar where it is empty; null where it could not be read, which was then reported.</summary>
    public static DataNode? Read(SourceFile source, ReadOnlySpan<byte> bytes, ICollection<Diagnostic> diagnostics) =>
        Utf8Text.TryDecode(source.Path, bytes, diagnostics, out var text) ? ReadText(source.Path, text, firstLine: 1, diagnostics) : null;

    /// <summary>Reads a text that begins on <paramref name="firstLine"/> of its source.</summary>
    internal static DataNode? ReadText(string path, string text, int firstLine, ICollection<Diagnostic> diagnostics)
    {
        if (EverydayYaml.TryRead(text, firstLine) is { } everyday)
            return everyday;

        return ReadWhole(path, text, firstLine, diagnostics);
    }

    /// <summary>Reads the whole language.</summary>
    internal static DataNode? ReadWhole(string path, string text, int firstLine, ICollection<Diagnostic> diagnostics)
    {
        try
        {
            return new YamlTree(path, text, firstLine, diagnostics).Read();
        }
        catch (YamlException broken)
        {
            var (message, help, position) = YamlMistakes.Explain(broken, text);
            diagnostics.Add(DataDiagnostics.BrokenYaml(new(path, position.Line + firstLine - 1, position.Column), message, help));
            return null;
        }
    }
}
