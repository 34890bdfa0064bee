using System.Collections.Concurrent;
using System.Collections.Immutable;
using LeadershipHub.Auditing.Checks;
using LeadershipHub.Auditing.Reading;
using LeadershipHub.Auditing.Reporting;
using LeadershipHub.Auditing.Rules;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model.Auditing;

namespace LeadershipHub.Auditing;

/// <summary>All checks of a built site, in their order: pages and feeds by themselves, on all threads; then what they have to do with each other.</summary>
/// <param name="baseline">Findings that were accepted on purpose.</param>
public sealed class SiteAudit(Baseline baseline) : ISiteAuditor
{
    public ulong Mark => baseline.Print | 1;

    /// <summary>Links that lead out of the hub, by address, each with a page that has it. Known after <see cref="Audit"/>.</summary>
    public ImmutableSortedDictionary<string, string> ExternalLinks { get; private set; } = ImmutableSortedDictionary<string, string>.Empty;

    public ImmutableArray<Diagnostic> Audit(AuditedSite site, CancellationToken cancel)
    {
        var all = All(site, cancel);
        return baseline.Without(all);
    }

    /// <summary>The same, those that were accepted too.</summary>
    public static ImmutableArray<Diagnostic> Everything(AuditedSite site, CancellationToken cancel) => new SiteAudit(Baseline.Empty).All(site, cancel);

    private ImmutableArray<Diagnostic> All(AuditedSite site, CancellationToken cancel)
    {
        var index = new SiteIndex(site);
        var pages = new PageFacts?[site.Files.Length];
        var findings = new ConcurrentBag<List<Finding>>();
        ReadFiles(site, index, pages, findings, cancel);

        var redirects = Redirects.Read(index);
        var links = new LinkChecks(index, pages, redirects, site.Checks);
        InParts(pages.Length, findings, () => 0, (file, _, found) =>
        {
            if (pages[file] is { } page)
                links.Check(page, found);
        }, cancel);

        var together = new List<Finding>();
        findings.Add(together);
        redirects.Check(index, pages, together);
        SiteWideChecks.Check(index, pages, site.Checks, together);
        new SitemapChecks(index, pages, together).Check();
        ExternalLinks = Externals(index, pages);

        var ignored = site.Checks.Ignore;
        var found = findings.SelectMany(list => list).Where(finding => !ignored.Contains(finding.Rule.Code, StringComparer.Ordinal));
        var terms = site.Taxonomies.SelectMany(TermChecks.Check).Where(d => !ignored.Contains(d.Code, StringComparer.Ordinal));
        return [.. new FindingPlaces(site).Place(found).Concat(terms).OrderBy(d => d.Span).ThenBy(d => d.Code, StringComparer.Ordinal).ThenBy(d => d.Message, StringComparer.Ordinal)];
    }

    private static void ReadFiles(AuditedSite site, SiteIndex index, PageFacts?[] pages, ConcurrentBag<List<Finding>> findings, CancellationToken cancel) =>
        InParts(site.Files.Length, findings, () => (PageReader?)null, (file, reader, found) =>
        {
            var path = site.Files[file].Path;
            if (path.EndsWith(".html", StringComparison.Ordinal))
            {
                reader ??= new(index, site.Checks, found);
                pages[file] = reader.Read(file, File.ReadAllBytes(site.Files[file].FullPath));
            }
            else if (path.EndsWith(".xml", StringComparison.Ordinal) && !path.StartsWith("sitemap", StringComparison.Ordinal))
            {
                using var content = File.OpenRead(site.Files[file].FullPath);
                new FeedChecks(index, found).Xml(file, content);
            }
            else if (path.EndsWith(".json", StringComparison.Ordinal))
            {
                new FeedChecks(index, found).Json(file, File.ReadAllBytes(site.Files[file].FullPath));
            }

            return reader;
        }, cancel);

    // Every thread has a list of its own and something that it keeps from file to file.
    private static void InParts<T>(int count, ConcurrentBag<List<Finding>> findings, Func<T> begin, Func<int, T, List<Finding>, T> body, CancellationToken cancel) =>
        Parallel.For(0, count, new ParallelOptions { CancellationToken = cancel, MaxDegreeOfParallelism = Environment.ProcessorCount },
            () => (Kept: begin(), Found: new List<Finding>()),
            (file, _, state) => (body(file, state.Kept, state.Found), state.Found),
            state => findings.Add(state.Found));

    private static void InParts<T>(int count, ConcurrentBag<List<Finding>> findings, Func<T> begin, Action<int, T, List<Finding>> body, CancellationToken cancel) =>
        InParts(count, findings, begin, (file, kept, found) =>
        {
            body(file, kept, found);
            return kept;
        }, cancel);

    private static ImmutableSortedDictionary<string, string> Externals(SiteIndex index, PageFacts?[] pages)
    {
        var links = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            foreach (var link in page?.Links ?? [])
            {
                if (link is { Url.Kind: UrlKind.Outside, Use: LinkUse.Anchor })
                    links.TryAdd(link.Url.Text.Split('#')[0], index.Files[page!.File].Path); // the loop runs only for a page
            }
        }

        return links.ToImmutableSortedDictionary(StringComparer.Ordinal);
    }
}
