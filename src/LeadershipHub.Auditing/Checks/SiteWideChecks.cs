using LeadershipHub.Auditing.Reading;
using LeadershipHub.Auditing.Rules;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Auditing.Checks;

/// <summary>What can be told only of all pages together: repeats, orphans, weight.</summary>
internal static class SiteWideChecks
{
    public static void Check(SiteIndex index, PageFacts?[] pages, ChecksConfig checks, List<Finding> findings)
    {
        Repeats(index, pages, page => page.Title, AuditRules.RepeatedTitle, "title", findings);
        Repeats(index, pages, page => page.Description, AuditRules.RepeatedDescription, "description", findings);
        Orphans(index, pages, findings);
        Weights(index, pages, checks.PageWeight, findings);
    }

    // Pages that name another one as the canonical may say what it says.
    private static void Repeats(SiteIndex index, PageFacts?[] pages, Func<PageFacts, string?> value, AuditRule rule, string what, List<Finding> findings)
    {
        var first = new Dictionary<string, PageFacts>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            if (page is null || !page.IsIndexed || value(page) is not { Length: > 0 } text || (page.Canonical is { } canonical && canonical.File != page.File))
                continue;
            if (!first.TryAdd(text, page))
                findings.Add(new(rule, page.File, $"The {what} '{Short(text)}' is that of {SiteIndex.PathOf(index.Files[first[text].File].Path)} too.", text));
        }
    }

    private static void Orphans(SiteIndex index, PageFacts?[] pages, List<Finding> findings)
    {
        var linked = new bool[pages.Length];
        foreach (var page in pages)
        {
            if (page is null)
                continue;
            foreach (var link in page.Links)
            {
                if (link.Url.File >= 0 && link.Url.File != page.File)
                    linked[link.Url.File] = true;
            }

            if (page.Refresh is { File: >= 0 } next)
                linked[next.File] = true;
        }

        foreach (var page in pages)
        {
            if (page is { IsIndexed: true } && !linked[page.File] && index.Files[page.File].Path is not ("index.html" or "404.html"))
                findings.Add(new(AuditRules.Orphan, page.File, "No page links to it."));
        }
    }

    // What a browser takes before anybody clicks: the page, its styles, scripts, pictures and icons, each once.
    private static void Weights(SiteIndex index, PageFacts?[] pages, int mostKilobytes, List<Finding> findings)
    {
        var sizes = new Dictionary<int, long>();
        var counted = new HashSet<int>();
        foreach (var page in pages)
        {
            if (page is null)
                continue;

            counted.Clear();
            var weight = page.Size;
            foreach (var link in page.Links)
            {
                if (link.Url.File >= 0 && link.Use is LinkUse.Image or LinkUse.Code or LinkUse.Frame && counted.Add(link.Url.File))
                    weight += SizeOf(link.Url.File);
            }

            if (weight > mostKilobytes * 1000L)
                findings.Add(new(AuditRules.Weight, page.File, $"The page weighs {weight / 1000} kB with what it shows; the budget is {mostKilobytes} kB."));
        }

        long SizeOf(int file)
        {
            if (!sizes.TryGetValue(file, out var size))
                sizes.Add(file, size = new FileInfo(index.Files[file].FullPath).Length);
            return size;
        }
    }

    private static string Short(string text) => text.Length <= 80 ? text : text[..79] + "…";
}
