using System.Runtime.InteropServices;
using System.Text;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Podcasts;

namespace LeadershipHub.Engine.Parsing;

/// <summary>Of all settings that what a source is parsed to depends on: while it is the same, an unchanged source parses to the same.</summary>
internal static class ParseKey
{
    public static ulong Of(SiteConfig config, ShowFolders shows)
    {
        var text = new StringBuilder();
        foreach (var taxonomy in config.Taxonomies)
            text.Append(taxonomy.Name).Append('\n');
        text.Append('\0');
        foreach (var key in config.AllowedFrontMatter)
            text.Append(key).Append('\n');
        text.Append('\0').Append(config.TimeZone).Append('\0').Append(config.Markdown);
        foreach (var folder in shows.Prefixes)
            text.Append('\0').Append(folder);
        return ContentHash.Of(MemoryMarshal.AsBytes(text.ToString().AsSpan())).Bits;
    }
}
