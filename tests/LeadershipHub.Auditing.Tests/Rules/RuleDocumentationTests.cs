using System.Text.RegularExpressions;
using LeadershipHub.Auditing.Rules;

namespace LeadershipHub.Auditing.Tests.Rules;

/// <summary>Holds the reference to the rules.</summary>
public sealed partial class RuleDocumentationTests
{
    [Fact]
    public void Every_rule_has_its_section_with_its_title_and_severity()
    {
        var rules = AuditRules.All.Select(rule => $"{rule.Code} {rule.Title}: {rule.Severity}");

        var sections = Section().Matches(Text()).Select(match => $"{match.Groups["code"].Value} {match.Groups["title"].Value}: {match.Groups["severity"].Value}");

        Assert.Equal(string.Join('\n', rules), string.Join('\n', sections));
    }

    [Fact]
    public void Every_section_says_what_to_do()
    {
        var silent = Text().Split("\n## LH").Skip(1).Where(section => !section.Contains("Mend it:", StringComparison.Ordinal)).Select(section => section[..3]);

        Assert.Equal("", string.Join(' ', silent));
    }

    private static string Text()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LeadershipHub.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The solution is not above the tests.");

        return File.ReadAllText(Path.Combine(folder.FullName, "docs", "diagnostics", "LH9xx.md"));
    }

    [GeneratedRegex(@"^## (?<code>LH\d{3}) (?<title>.+)\n\n\*\*(?<severity>\w+)\.\*\*", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Section();
}
