using LeadershipHub.Auditing.Reading;
using LeadershipHub.Auditing.Rules;

namespace LeadershipHub.Auditing.Checks;

/// <summary>Where old addresses lead: by the host's <c>_redirects</c>, and by pages that send readers on.</summary>
internal sealed class Redirects
{
    /// <summary>Of the file that hosts read.</summary>
    public const string FileName = "_redirects";

    private readonly Dictionary<string, (int Line, string Target)> _targets = new(StringComparer.Ordinal);

    private readonly List<RedirectPattern> _patterns = [];

    /// <summary>Reads <c>_redirects</c>: lines of an address, where it leads, and a status. https://docs.netlify.com/manage/routing/redirects/overview/</summary>
    public static Redirects Read(SiteIndex index)
    {
        var redirects = new Redirects();
        var file = index.FileAt(FileName);
        if (file < 0)
            return redirects;

        foreach (var (number, line) in File.ReadLines(index.Files[file].FullPath).Index())
        {
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            // What lies beside the hub is none of its addresses.
            if (words.Length < 2 || words[0][0] != '/' || index.Resolve(words[0], "/") is not { Kind: UrlKind.Inside } from)
                continue;

            if (RedirectPattern.IsOne(words[0]))
                redirects._patterns.Add(new(number, RedirectPattern.SegmentsOf(from.Path), words[1]));
            else
                redirects._targets.TryAdd(from.Path, (number, words[1]));
        }

        return redirects;
    }

    /// <summary>Null where nothing is sent on from there. The first line that fits counts.</summary>
    public string? TargetOf(string path)
    {
        var (line, target) = _targets.TryGetValue(path, out var own) ? own : (int.MaxValue, null);
        if (_patterns.Count == 0)
            return target;

        var segments = RedirectPattern.SegmentsOf(path);
        return _patterns.TakeWhile(pattern => pattern.Line < line).Select(pattern => pattern.TargetOf(segments)).FirstOrDefault(found => found is not null) ?? target;
    }

    /// <summary>Follows every redirect to its end.</summary>
    public void Check(SiteIndex index, PageFacts?[] pages, List<Finding> findings)
    {
        var source = index.FileAt(FileName);
        foreach (var path in _targets.Keys.Order(StringComparer.Ordinal))
        {
            if (TargetOf(path) is { } target)
                Follow(index, pages, source, path, index.Resolve(target, "/"), findings);
        }

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
