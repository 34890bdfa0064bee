using System.Collections.Immutable;
using System.Globalization;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Rendering;

/// <summary>What hosts should send with which files. Headers of all rules that match a path add up.</summary>
internal static class HostRules
{
    private static readonly (string Name, string Value) Forever = ("Cache-Control", "public, max-age=31536000, immutable");

    public static ImmutableArray<HostRule> Of(Site site, RoutePlan plan)
    {
        var security = site.Config.Security;
        var all = ImmutableArray.CreateBuilder<(string Name, string Value)>();
        all.Add(("X-Content-Type-Options", "nosniff"));
        all.Add(("Referrer-Policy", security.Referrer));
        all.Add(("Permissions-Policy", security.Permissions));
        if (security.Hsts > 0 && site.Config.BaseUrl.StartsWith("https:", StringComparison.Ordinal))
            all.Add(("Strict-Transport-Security", "max-age=" + security.Hsts.ToString(CultureInfo.InvariantCulture)));

        // A policy in a page cannot say who may frame it. What one rule says no other can take back, so that with quotes for frames of all the world
        // every other page is named.
        (string, string) frames = ("Content-Security-Policy", $"frame-ancestors {security.FrameAncestors}");
        var open = plan.Routes.OfType<EmbedRoute>().Select(route => route.Permalink.Path).ToArray();
        if (open.Length == 0)
            all.Add(frames);

        // Hosts that read only a hundred rules read the first.
        var rules = ImmutableArray.CreateBuilder<HostRule>();
        rules.Add(new(site.Urls.OfPath("/*"), all.DrainToImmutable()));
        rules.Add(new(site.Urls.OfPath("/assets/*"), [Forever]));
        if (open.Length > 0)
            rules.AddRange(PathPatterns.Of(ClosedPages(plan), open).Select(pattern => new HostRule(site.Urls.OfPath(pattern), [frames])));
        return rules.DrainToImmutable();
    }

    private static IEnumerable<string> ClosedPages(RoutePlan plan) =>
        plan.Routes.Where(route => route is not EmbedRoute && route.Permalink.OutputPath.EndsWith(".html", StringComparison.Ordinal)).Select(route => route.Permalink.Path);
}
