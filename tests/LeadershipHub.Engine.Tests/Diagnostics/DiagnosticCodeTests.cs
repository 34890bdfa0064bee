using System.Text.RegularExpressions;
using LeadershipHub.Engine.Tests.Sites;

namespace LeadershipHub.Engine.Tests;

/// <summary>Codes are promises: each has one meaning and a section in the documentation.</summary>
public sealed partial class DiagnosticCodeTests
{
    [Fact]
    public void Every_code_has_a_section_in_the_documentation()
    {
        var folder = Repository.PathOf("docs", "diagnostics");
        Assert.SkipUnless(Directory.Exists(folder), "docs/diagnostics has not been written yet.");

        var documented = Directory.EnumerateFiles(folder, "*.md").SelectMany(file => Section().Matches(File.ReadAllText(file))).Select(match => match.Groups["code"].Value);

        Assert.Empty(Uses().Select(use => use.Code).Distinct(StringComparer.Ordinal).Except(documented, StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_section_of_the_documentation_has_a_code()
    {
        var folder = Repository.PathOf("docs", "diagnostics");
        Assert.SkipUnless(Directory.Exists(folder), "docs/diagnostics has not been written yet.");

        var documented = Directory.EnumerateFiles(folder, "*.md").SelectMany(file => Section().Matches(File.ReadAllText(file))).Select(match => match.Groups["code"].Value);

        Assert.Empty(documented.Except(Uses().Select(use => use.Code), StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    /// <summary>A code belongs to one room's kind of mistake; the factories of one file may say it in several ways.</summary>
    [Fact]
    public void No_code_is_used_by_two_files()
    {
        var shared = Uses().GroupBy(use => use.Code, StringComparer.Ordinal)
            .Where(code => code.Select(use => use.File).Distinct(StringComparer.Ordinal).Count() > 1)
            .Select(code => $"{code.Key}: {string.Join(", ", code.Select(use => use.File).Distinct(StringComparer.Ordinal))}");

        Assert.Empty(shared);
    }

    [Fact]
    public void A_code_has_one_severity()
    {
        var mixed = Uses().Where(use => use.Severity.Length > 0).GroupBy(use => use.Code, StringComparer.Ordinal)
            .Where(code => code.Select(use => use.Severity).Distinct(StringComparer.Ordinal).Count() > 1)
            .Select(code => code.Key);

        Assert.Empty(mixed);
    }

    [Fact]
    public void A_code_begins_with_the_number_of_its_stage()
    {
        var wrong = from use in Uses()
                    let stage = StageOf(use.File)
                    where stage is not null && use.Code[2] != stage
                    select $"{use.Code} in {use.File}";

        Assert.Empty(wrong);
    }

    private static char? StageOf(string file) => file switch
    {
        _ when file.Contains("/Loading/", StringComparison.Ordinal) => '1',
        _ when file.Contains("/Parsing/", StringComparison.Ordinal) => '2',
        _ when file.Contains("/Assembling/", StringComparison.Ordinal) => '3',
        _ when file.Contains("/Routing/", StringComparison.Ordinal) => '4',
        _ when file.Contains("/Rendering/", StringComparison.Ordinal) => '5',
        _ when file.Contains("/Checking/Podcasts/", StringComparison.Ordinal) || file.Contains("/Checking/Quotes/", StringComparison.Ordinal) || file.Contains("/Checking/Forms/", StringComparison.Ordinal) || file.Contains("/Checking/Feedback/", StringComparison.Ordinal) => '8',
        _ when file.Contains("/Extending/", StringComparison.Ordinal) => '5',
        _ when file.Contains("/Checking/", StringComparison.Ordinal) => '6',
        _ when file.Contains("/Writing/", StringComparison.Ordinal) => '7',
        _ => null,
    };

    private static List<(string Code, string Severity, string File)> Uses() =>
    [
        .. from file in Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
           where !file.Contains("/obj/", StringComparison.Ordinal)
           from Match match in Code().Matches(File.ReadAllText(file))
           select (match.Groups["code"].Value, match.Groups["severity"].Value, Path.GetRelativePath(Repository.Root, file)),
    ];

    [GeneratedRegex("""
        "(?<code>LH\d{3})"(?:,\s*Severity\.(?<severity>\w+))?
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Code();

    [GeneratedRegex(@"^## (?<code>LH\d{3})\b", RegexOptions.Multiline | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Section();
}
