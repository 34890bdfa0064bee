using LeadershipHub.Auditing.Rules;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model.Auditing;

namespace LeadershipHub.Auditing.Reporting;

/// <summary>Makes diagnostics of findings: at the line of the source that a page is made from, and once for what many pages have in common.</summary>
internal sealed class FindingPlaces(AuditedSite site)
{
    private const string More = " The same on ";

    private readonly Dictionary<string, string[]> _lines = new(StringComparer.Ordinal);

    public IEnumerable<Diagnostic> Place(IEnumerable<Finding> findings)
    {
        // The same mistake on many pages comes from their template.
        foreach (var same in findings.GroupBy(finding => (finding.Rule.Code, finding.Message)).OrderBy(group => group.Key.Code, StringComparer.Ordinal).ThenBy(group => group.Key.Message, StringComparer.Ordinal))
        {
            var files = same.DistinctBy(finding => finding.File).OrderBy(finding => site.Files[finding.File].Path, StringComparer.Ordinal).ToList();
            var located = files.Select(finding => (Finding: finding, Span: SpanOf(finding))).ToList();
            // What a source says at a line is its own; the rest is shared.
            foreach (var (finding, span) in located.Where(one => one.Span.Line > 0))
                yield return Of(finding, span, others: 0);
            var rest = located.Where(one => one.Span.Line == 0).ToList();
            if (rest.Count > 0)
                yield return Of(rest[0].Finding, rest[0].Span, rest.Count - 1);
        }
    }

    /// <summary>A message without its last sentence, where that says on how many more pages the same is wrong.</summary>
    public static string WithoutCount(string message) =>
        (message.EndsWith(" more page.", StringComparison.Ordinal) || message.EndsWith(" more pages.", StringComparison.Ordinal)) && message.LastIndexOf(More, StringComparison.Ordinal) is >= 0 and var at ? message[..at] : message;

    private Diagnostic Of(Finding finding, SourceSpan span, int others)
    {
        var path = site.Files[finding.File].Path;
        var where = string.Equals(path, span.Path, StringComparison.Ordinal) ? "" : $" (on {Reading.SiteIndex.PathOf(path)})";
        var more = others switch { 0 => "", 1 => $"{More}1 more page.", _ => $"{More}{others} more pages." };
        return new(finding.Rule.Code, finding.Rule.Severity, $"{finding.Message}{where}{more}", span, finding.Rule.Help);
    }

    private SourceSpan SpanOf(Finding finding)
    {
        var file = site.Files[finding.File];
        if (file.Source is not { } source)
            return new(file.Path);
        if (finding.Needle is not { Length: > 0 } needle)
            return new(source);

        var lines = LinesOf(source);
        // '## ' is a heading only where a line begins with it, and stands within '### ' too.
        var isHeading = needle.StartsWith('#') && needle.EndsWith(' ');
        for (var i = 0; i < lines.Length; i++)
        {
            var column = lines[i].IndexOf(needle, StringComparison.Ordinal);
            if (isHeading ? column == 0 : column >= 0)
                return new(source, i + 1, column + 1);
        }

        return new(source);
    }

    private string[] LinesOf(string source)
    {
        if (_lines.TryGetValue(source, out var lines))
            return lines;

        var full = Path.Combine(site.SiteFolder, source);
        lines = IsText(source) && File.Exists(full) ? File.ReadAllLines(full) : [];
        // One source after the other has findings; those before are not asked again.
        if (_lines.Count >= 256)
            _lines.Clear();
        _lines.Add(source, lines);
        return lines;
    }

    private static bool IsText(string source) => Path.GetExtension(source) is ".md" or ".yml" or ".yaml" or ".json" or ".csv" or ".html" or ".csx" or ".sbn-html";
}
