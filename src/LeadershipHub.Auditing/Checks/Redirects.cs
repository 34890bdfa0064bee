using LeadershipHub.Auditing.Reading;
using LeadershipHub.Auditing.Rules;

namespace LeadershipHub.Auditing.Checks;

/// <summary>Where old addresses lead: by the host's <c>_redirects</c>, and by pages that send readers on.</summary>
internal sealed class Redirects
{
    /// <summary>Of the file that hosts read.</summary>
    public const string FileName = "_redirects";

    private readonly Dictionary<string, string> _targets = new(StringComparer.Ordinal);

    /// <summary>Reads <c>_redirects</c>: lines of an address, where it leads, and a status. https://docs.netlify.com/manage/routing/redirects/overview/</summary>
    public static Redirects Read(SiteIndex index)
    {
        var redirects = new Redirects();
        var file = index.FileAt(FileName);
        if (file < 0)
            return redirects;

        foreach (var line in File.ReadLines(index.Files[file].FullPath))
        {
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            // The first line of an address counts; what lies beside the hub is none of its addresses.
            if (words.Length >= 2 && words[0][0] == '/' && !words[0].Contains('*', StringComparison.Ordinal) && index.Resolve(words[0], "/") is { Kind: UrlKind.Inside } from)
                redirects._targets.TryAdd(from.Path, words[1]);
        }

        return redirects;
    }

    /// <summary>Null where nothing is sent on from there.</summary>
    public string? TargetOf(string path) => _targets.GetValueOrDefault(path);

    /// <summary>Follows every redirect to its end.</summary>
    public void Check(SiteIndex index, PageFacts?[] pages, List<Finding> findings)
    {
        var source = index.FileAt(FileName);
        foreach (var (path, target) in _targets.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            Follow(index, pages, source, path, index.Resolve(target, "/"), findings);
        foreach (var page in pages)
        {
            if (page?.Refresh is { Kind: UrlKind.Inside, File: >= 0 } next)
                Follow(index, pages, page.File, SiteIndex.PathOf(index.Files[page.File].Path), next, findings);
        }
    }

    private void Follow(SiteIndex index, PageFacts?[] pages, int source, string from, AuditUrl first, List<Finding> findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { from };
        var steps = 0;
        for (var at = first; at.Kind is UrlKind.Inside; steps++)
        {
            if (!seen.Add(at.Path))
            {
                findings.Add(new(AuditRules.RedirectLoop, source, $"'{from}' leads round in circles by '{at.Path}'.", from));
                return;
            }

            var next = at.File >= 0 ? pages[at.File]?.Refresh : TargetOf(at.Path) is { } target ? index.Resolve(target, "/") : null;
            if (next is null)
            {
                if (at.File < 0 && source >= 0 && steps == 0 && index.Files[source].Path is FileName)
                    findings.Add(new(AuditRules.RedirectNowhere, source, $"'{from}' leads to '{at.Path}', which is not there.", from));
                break;
            }

            at = next;
        }

        if (steps > 0)
            findings.Add(new(AuditRules.RedirectChain, source, $"'{from}' leads to its page in {steps + 1} steps, by '{first.Path}'.", from));
    }
}
