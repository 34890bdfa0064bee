using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Checking;

/// <summary>Checks the links and images of Markdown sources, anchors included.</summary>
internal sealed class LinkChecker(Site site, RoutePlan plan, ImmutableArray<Diagnostic>.Builder findings)
{
    private readonly Dictionary<Page, HashSet<string>> _anchors = [];

    /// <param name="page">The page that the source makes; null for a snippet, whose fragments depend on where it is included.</param>
    public void Check(SourceFile source, Outline outline, Page? page)
    {
        foreach (var link in outline.Links)
        {
            var severity = link.IsImage ? site.Config.Checks.Assets : site.Config.Checks.Links;
            if (severity is not { } weight)
                continue;

            switch (link.Target.Kind)
            {
                case LinkKind.Fragment:
                    CheckAnchor(source, link, page, weight);
                    break;
                case LinkKind.File:
                    CheckFile(source, link, weight);
                    break;
                default:
                    CheckPath(source, link, weight);
                    break;
            }
        }
    }

    /// <summary>The links of a text that is no page of its own, such as an author's biography.</summary>
    public void Check(SourceFile source, Body body)
    {
        var links = ImmutableArray.CreateBuilder<OutlineLink>();
        AddLinks(body, links);
        Check(source, Outline.Empty with { Links = links.DrainToImmutable() }, null);
    }

    private static void AddLinks(Body body, ImmutableArray<OutlineLink>.Builder links)
    {
        foreach (var hole in body.Holes)
        {
            if (hole is LinkHole link)
                links.Add(new(link.Target, IsImage: false, link.Position));
            else if (hole is ImageHole image)
                links.Add(new(image.Target, IsImage: true, image.Position));
            else if (hole is ShortcodeHole { Inner: { } inner })
                AddLinks(inner, links);
        }
    }

    private void CheckFile(SourceFile source, OutlineLink link, Severity severity)
    {
        var path = SourcePaths.Resolve(source.Folder, link.Target.Path);
        if (path is not null && site.PagesBySource.TryGetValue(path, out var page))
            CheckAnchor(source, link, page, severity);
        else if (path is not null && site.Unpublished.TryGetValue(path, out var hidden))
            findings.Add(CheckingDiagnostics.NotPublished(source.Path, link, severity, hidden.Reason));
        else if (path is null || !site.Files.ContainsKey(path))
            findings.Add(CheckingDiagnostics.NoSuchSource(source.Path, link, severity, Neighbours(source, link.Target.Path)));
    }

    private void CheckPath(SourceFile source, OutlineLink link, Severity severity)
    {
        var path = link.Target.Path.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(link.Target.Path) : link.Target.Path;
        if (plan.At(path) is PageRoute route)
            CheckAnchor(source, link, route.Page, severity);
        else if (plan.At(path) is null && plan.At(path + "/") is null && !path.StartsWith("/assets/", StringComparison.Ordinal))
            findings.Add(CheckingDiagnostics.NoSuchPath(source.Path, link, severity, site.Pages.Select(p => p.Permalink.Path)));
    }

    private void CheckAnchor(SourceFile source, OutlineLink link, Page? target, Severity severity)
    {
        if (link.Target.Fragment is not { Length: > 0 } fragment || fragment is "top" || target is null || IsOfTheLayout(target))
            return;

        var anchors = AnchorsOf(target);
        var decoded = fragment.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(fragment) : fragment;
        if (!anchors.Contains(decoded) && !anchors.Contains(fragment))
            findings.Add(CheckingDiagnostics.NoSuchAnchor(source.Path, link, severity, target, anchors));
    }

    // Lists get their ids from the layout, which no outline knows.
    private static bool IsOfTheLayout(Page page) => !page.IsContent;

    private HashSet<string> AnchorsOf(Page page)
    {
        if (!_anchors.TryGetValue(page, out var anchors))
            _anchors.Add(page, anchors = page.Outline.Anchors.ToHashSet(StringComparer.Ordinal));

        return anchors;
    }

    // What the author may have meant, written as the author would have to write it.
    private IEnumerable<string> Neighbours(SourceFile source, string written)
    {
        var prefix = written.LastIndexOf('/') is >= 0 and var at ? written[..(at + 1)] : "";
        var folder = SourcePaths.Resolve(source.Folder, prefix) ?? "";
        return site.PagesBySource.Keys.Concat(site.Files.Keys)
            .Where(path => path.Length > folder.Length + 1 && path.StartsWith(folder, StringComparison.Ordinal) && path.IndexOf('/', folder.Length + 1) < 0)
            .Select(path => prefix + path[(folder.Length + 1)..]);
    }
}
