using System.Collections.Immutable;
using LeadershipHub.Preview.Hosting;

namespace LeadershipHub.Cli.Hosts;

/// <summary>A header with one value and the paths that it is sent with.</summary>
/// <param name="IsOneOfSeveral">Whether other paths have other values of it, which add up where both match.</param>
internal sealed record SiteHeader(string Name, string Value, ImmutableArray<PathPattern> Paths, bool IsOneOfSeveral)
{
    public bool IsEverywhere => Paths.Any(path => path.Text is "/*");

    /// <summary>Whether it holds for files only and not for what is said in their place.</summary>
    public bool IsOfFiles => Name.Equals("Cache-Control", StringComparison.OrdinalIgnoreCase);

    /// <param name="folderIsIndex">Whether the server goes on from a folder to its index.</param>
    public IEnumerable<string> Regexes(bool folderIsIndex) => Paths.Select(path => path.ToRegex(folderIsIndex));

    /// <summary>In the order in which the rules first name them.</summary>
    public static ImmutableArray<SiteHeader> Of(ImmutableArray<HeadersRule> rules)
    {
        var said = rules.SelectMany(rule => rule.Headers.Select(header => (header.Name, header.Value, rule.Path))).ToArray();
        var names = said.GroupBy(header => header.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(
            group => group.Key, group => group.Select(header => header.Value).Distinct(StringComparer.Ordinal).Count() > 1, StringComparer.OrdinalIgnoreCase);
        return
        [
            .. said.GroupBy(header => (Name: header.Name.ToLowerInvariant(), header.Value))
                .Select(group => new SiteHeader(group.First().Name, group.Key.Value, [.. group.Select(header => header.Path)], names[group.Key.Name])),
        ];
    }
}
