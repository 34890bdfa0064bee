using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Auditing;
using LeadershipHub.Engine.Routing;
using LeadershipHub.Engine.Writing;

namespace LeadershipHub.Engine;

/// <summary>Tells of every file of a built site what it was made from.</summary>
public static class SiteInspection
{
    /// <summary>The site that lies in the output folder. Null where the sources cannot be read; the diagnostics say why.</summary>
    public static Diagnosed<AuditedSite?> Of(BuildOptions options, CancellationToken cancel)
    {
        var log = new DiagnosticLog();
        if (ReadSite.Of(options, log, null, cancel) is not var (_, _, site))
            return new(null, log.InSourceOrder());

        var routes = log.Keep(RoutePlanner.Plan(site));
        var folder = Path.Combine(options.SiteFolder, options.OutputFolder ?? site.Config.Output);
        return new(Of(options, site, routes, OutputListing.Of(folder)), log.InSourceOrder());
    }

    internal static Diagnosed<ImmutableArray<Diagnostic>> Audit(ISiteAuditor auditor, BuildOptions options, Site site, RoutePlan routes, OutputStage stage, CancellationToken cancel)
    {
        var findings = auditor.Audit(Of(options, site, routes, stage.Places()), cancel);
        return new(findings, findings);
    }

    private static AuditedSite Of(BuildOptions options, Site site, RoutePlan routes, IEnumerable<(string Path, string FullPath)> files)
    {
        var sources = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var route in routes.Routes)
            sources[route.Permalink.OutputPath] = SourceOf(route);
        return new()
        {
            SiteFolder = options.SiteFolder,
            BaseUrl = site.Config.BaseUrl,
            Language = site.Config.Language,
            Checks = site.Config.Checks,
            Files = [.. files.Select(file => new AuditedFile(file.Path, file.FullPath, sources.GetValueOrDefault(file.Path)))],
            Taxonomies =
            [
                .. site.Taxonomies.Select(taxonomy => new AuditedTaxonomy(
                    taxonomy.Config.Name,
                    [.. taxonomy.Terms.Select(term => new AuditedTerm(term.Title, term.Pages.Length, term.Pages.Select(page => page.Source?.Path).FirstOrDefault(path => path is not null)))])),
            ],
        };
    }

    private static string? SourceOf(Route route) => route switch
    {
        PageRoute page => page.Page.Source?.Path,
        EmbedRoute embed => embed.Subject.Source?.Path,
        AliasRoute alias => alias.Target.Source?.Path,
        FileRoute file => file.File.Path,
        _ => null,
    };
}
