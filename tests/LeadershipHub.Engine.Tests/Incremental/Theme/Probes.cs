using System.Collections.Frozen;

namespace LeadershipHub.Engine.Tests.Incremental.Theme;

/// <summary>
/// Small templates that each read something of the site in one way. Layouts and pages of a generated site take a few of them, so that every page
/// reads little and not the same as others: what a build remembers of reads shows only where most pages may stay as they are.
/// </summary>
internal static class Probes
{
    /// <summary>By name; each is a partial that any page may include.</summary>
    public static FrozenDictionary<string, string> All { get; } =
        SiteProbes.All.Concat(PageProbes.All).Concat(FunctionProbes.All).ToFrozenDictionary(probe => probe.Name, probe => $"<p>{probe.Name}: {probe.Text}</p>\n", StringComparer.Ordinal);

    public static IReadOnlyList<string> Names { get; } = [.. All.Keys.Order(StringComparer.Ordinal)];

    public static string PathOf(string name) => $"partials/probes/{name}.sbn-html";
}
