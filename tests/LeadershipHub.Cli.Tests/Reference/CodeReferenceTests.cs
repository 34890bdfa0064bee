namespace LeadershipHub.Cli.Tests.Reference;

public sealed class CodeReferenceTests
{
    private static readonly IReadOnlyList<CodeUse> Uses = CodeUses.Of(ReferenceFile.PathOf("src"));

    [Fact]
    public void The_list_of_codes_is_what_the_code_says() =>
        ReferenceFile.AssertIs("diagnostics/codes.md", CodeReference.Write(Uses, CodeReference.Sections(ReferenceFile.PathOf("docs", "diagnostics"))));

    [Fact]
    public void Every_code_is_found_with_what_it_says()
    {
        Assert.True(Uses.Select(use => use.Code).Distinct(StringComparer.Ordinal).Count() > 200);
        Assert.Contains(Uses, use => use is { Code: "LH401", Severity: "Error" } && use.Messages.Contains("'…' is already the URL of ….", StringComparer.Ordinal));
        Assert.Contains(Uses, use => use is { Code: "LH900", Severity: "Error", Messages: ["Link that leads nowhere"] });
    }

    [Fact]
    public void Every_section_says_what_to_do()
    {
        var silent = Directory.EnumerateFiles(ReferenceFile.PathOf("docs", "diagnostics"), "LH?xx.md").Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadAllText(file).Split("\n## LH").Skip(1))
            .Where(section => !section.Contains("Mend it:", StringComparison.Ordinal))
            .Select(section => "LH" + section.Split('\n')[0]);

        Assert.Empty(silent);
    }
}
