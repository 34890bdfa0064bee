using LeadershipHub.Cli.Reporting;
using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Cli.Tests.Reporting;

public sealed class AnnotationsTests
{
    private static readonly SitePaths Paths = new("/nowhere", "/nowhere");

    [Theory]
    [InlineData(Severity.Error, "error")]
    [InlineData(Severity.Warning, "warning")]
    [InlineData(Severity.Note, "notice")]
    public void Each_severity_has_its_command(Severity severity, string command) => Assert.Equal(
        $"::{command} file=content/a.md,line=3,col=7,title=LH201::No such key.",
        Annotations.Of(new("LH201", severity, "No such key.", new("content/a.md", 3, 7)), Paths));

    [Fact]
    public void Help_follows_the_message() => Assert.Equal(
        "::error file=a.md,line=1,col=1,title=LH201::No such key. Did you mean 'tags'?",
        Annotations.Of(new("LH201", Severity.Error, "No such key.", new("a.md", 1, 1), "Did you mean 'tags'?"), Paths));

    [Fact]
    public void Percent_signs_and_line_ends_of_the_message_are_escaped() => Assert.Equal(
        "::error file=a.md,line=1,col=1,title=LH201::100%25 of a:b,c%0D%0A::error::no",
        Annotations.Of(new("LH201", Severity.Error, "100% of a:b,c\r\n::error::no", new("a.md", 1, 1)), Paths));

    [Fact]
    public void Colons_and_commas_of_the_path_are_escaped_too() => Assert.Equal(
        "::error file=a%3Ab%2Cc%25.md,line=1,col=1,title=LH201::x",
        Annotations.Of(new("LH201", Severity.Error, "x", new("a:b,c%.md", 1, 1)), Paths));

    [Fact]
    public void A_whole_file_has_no_line() => Assert.Equal(
        "::error file=a.md,title=LH201::x",
        Annotations.Of(new("LH201", Severity.Error, "x", new("a.md")), Paths));

    [Fact]
    public void A_diagnostic_without_a_file_has_a_title_alone() => Assert.Equal(
        "::error title=LH100::x",
        Annotations.Of(new("LH100", Severity.Error, "x", default(SourceSpan) with { Path = "" }), Paths));

    [Fact]
    public async Task In_GitHub_Actions_the_path_starts_at_the_workspace()
    {
        using var terminal = new Terminal();
        terminal.Folder.Write("docs/hub/site.config.yml");
        terminal.Folder.Write("docs/hub/content/a.md");
        terminal.CurrentFolder = "docs/hub";
        terminal.Variables["GITHUB_ACTIONS"] = "true";
        terminal.Variables["GITHUB_WORKSPACE"] = terminal.Folder.Path;
        terminal.Hub.OnBuild = (_, _) => FakeHub.Failed(new Diagnostic("LH201", Severity.Error, "x", new("content/a.md", 1, 1)));

        await terminal.RunAsync("build");

        Assert.Contains("::error file=docs/hub/content/a.md,line=1,col=1,title=LH201::x\n", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Elsewhere_there_are_no_annotations()
    {
        using var terminal = Terminal.InSite();
        terminal.Hub.OnBuild = (_, _) => FakeHub.Failed(new Diagnostic("LH201", Severity.Error, "x", new("content/a.md", 1, 1)));

        await terminal.RunAsync("build");

        Assert.DoesNotContain("::error", terminal.Output + terminal.Error, StringComparison.Ordinal);
    }
}
