using System.Collections.Immutable;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tracing.Codecs;

/// <summary>The theme in use: its files as places in the list of sources, and its UI strings.</summary>
internal static class ThemeCodec
{
    /// <param name="placeOf">The place of a source in the list of sources.</param>
    public static void Write(ByteWriter to, ParsedTheme theme, Func<SourceFile, int> placeOf)
    {
        to.Text(theme.Name);
        to.Number(theme.Files.Count);
        foreach (var path in theme.Files.Keys.Order(StringComparer.Ordinal))
        {
            to.Text(path);
            to.Number(placeOf(theme.Files[path]));
        }

        to.Number(theme.Strings.Count);
        foreach (var key in theme.Strings.Keys.Order(StringComparer.Ordinal))
        {
            to.Text(key);
            Write(to, theme.Strings[key]);
        }
    }

    public static ParsedTheme Read(ref ByteReader from, ImmutableArray<SourceFile> sources) => new()
    {
        Name = from.Word(),
        Files = ReadFiles(ref from, sources),
        Strings = ReadStrings(ref from),
    };

    private static Dictionary<string, SourceFile> ReadFiles(ref ByteReader from, ImmutableArray<SourceFile> sources)
    {
        var count = from.Count();
        var files = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
        for (; count > 0; count--)
            files.Add(from.Word(), sources[from.Count()]);
        return files;
    }

    private static void Write(ByteWriter to, UiString text)
    {
        to.Text(text.Text);
        to.Flag(text.Plurals is not null);
        if (text.Plurals is { } plurals)
            ValueCodec.WriteMap(to, plurals);
    }

    private static Dictionary<string, UiString> ReadStrings(ref ByteReader from)
    {
        var count = from.Count();
        var strings = new Dictionary<string, UiString>(StringComparer.Ordinal);
        for (; count > 0; count--)
            strings.Add(from.Word(), new(from.Text(), from.Flag() ? ValueCodec.ReadMap(ref from) : null));
        return strings;
    }
}
