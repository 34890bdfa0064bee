using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Cli.Tests.Commands;

public sealed class CheckCommandTests
{
    private const string Broken = "<a href=\"/abut/\">A</a>";
    private const string Styled = "<a href=\"javascript:go()\">Go</a>";

    [Fact]
    public async Task A_site_without_a_mistake_is_clean()
    {
        using var terminal = Built("");

        Assert.Equal(0, await terminal.RunAsync("check"));
        Assert.Equal("", terminal.Error);
        Assert.Matches("^Checked 1 file in [0-9.]+ s: 0 errors, 0 warnings, 0 notes\\.\n$", terminal.Output);
    }

    [Fact]
    public async Task An_error_is_one_of_the_content()
    {
        using var terminal = Built(Broken);

        Assert.Equal(1, await terminal.RunAsync("check"));
        Assert.Contains("content/_index.md:1:11: error LH900: The link to '/abut/' leads nowhere.", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("1 error, 0 warnings, 0 notes.", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_warning_counts_when_it_is_strict()
    {
        using var terminal = Built(Styled);

        Assert.Equal(0, await terminal.RunAsync("check"));
        Assert.Contains("warning LH907", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(1, await terminal.RunAsync("check", "--strict"));
    }

    [Fact]
    public async Task Notes_are_shown_in_detail_alone()
    {
        using var terminal = Built("");
        terminal.Hub.Site = terminal.Hub.Site! with { Taxonomies = [new("tags", [new("Teamwork", 2, "content/a.md"), new("teamwork", 1, "content/b.md")])] }; // set above

        Assert.Equal(0, await terminal.RunAsync("check", "--strict"));
        Assert.Equal("", terminal.Error);
        Assert.Contains("1 note ('--verbosity detailed' shows notes).", terminal.Output, StringComparison.Ordinal);
        Assert.Equal(0, await terminal.RunAsync("check", "--verbosity", "detailed"));
        Assert.Contains("note LH955", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quiet_check_says_only_what_is_wrong()
    {
        using var terminal = Built(Broken);

        Assert.Equal(1, await terminal.RunAsync("check", "--verbosity", "quiet"));
        Assert.Equal("", terminal.Output);
        Assert.Contains("LH900", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_all_that_stands_on_standard_output()
    {
        using var terminal = Built(Broken + Styled);

        Assert.Equal(1, await terminal.RunAsync("check", "--json"));
        Assert.Equal("", terminal.Error);
        using var document = JsonDocument.Parse(terminal.Output);
        var codes = document.RootElement.GetProperty("diagnostics").EnumerateArray().Select(d => d.GetProperty("code").GetString());
        Assert.Equal("LH907 LH900", string.Join(' ', codes));
        Assert.Equal("{\"files\":1,\"errors\":1,\"warnings\":1,\"notes\":0}", JsonSerializer.Serialize(document.RootElement.GetProperty("summary")));
    }

    [Fact]
    public async Task Reports_are_written_with_the_folders_that_they_need()
    {
        using var terminal = Built(Broken);

        Assert.Equal(1, await terminal.RunAsync("check", "--sarif", "reports/check.sarif", "--junit", "reports/deep/check.xml"));
        using var sarif = JsonDocument.Parse(terminal.Folder.Read("reports/check.sarif"));
        var result = sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        Assert.Equal("LH900", result.GetProperty("ruleId").GetString());
        Assert.Equal("content/_index.md", result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("1", (string?)XDocument.Parse(terminal.Folder.Read("reports/deep/check.xml")).Descendants("testsuite").Single().Attribute("failures"));
    }

    [Fact]
    public async Task A_reason_alone_is_a_mistake()
    {
        using var terminal = Built(Broken);

        Assert.Equal(2, await terminal.RunAsync("check", "--reason", "Comes in spring"));
        Assert.Contains("give '--accept' too", terminal.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(terminal.Folder.Path, "check.baseline.json")));
    }

    [Fact]
    public async Task What_is_accepted_with_a_reason_is_not_said_again()
    {
        using var terminal = Built(Broken + Styled);

        Assert.Equal(0, await terminal.RunAsync("check", "--accept", "--reason", "Comes in spring"));
        Assert.Equal("2 findings accepted in check.baseline.json.\n", terminal.Output);
        Assert.Contains("\"reason\": \"Comes in spring\"", terminal.Folder.Read("check.baseline.json"), StringComparison.Ordinal);
        Assert.Equal(0, await terminal.RunAsync("check", "--strict"));
        Assert.Equal("", terminal.Error);
    }

    [Fact]
    public async Task Accepting_a_clean_site_empties_the_baseline()
    {
        using var terminal = Built("");
        terminal.Folder.Write("check.baseline.json", "[{\"code\": \"LH900\", \"path\": \"a\", \"message\": \"b\"}]");

        Assert.Equal(0, await terminal.RunAsync("check", "--accept"));
        Assert.Equal("[]\n", terminal.Folder.Read("check.baseline.json"));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check", "--accept")]
    [InlineData("build", "--strict")]
    public async Task A_baseline_that_cannot_be_read_says_what_to_do(params string[] words)
    {
        using var terminal = Built("");
        terminal.Folder.Write("check.baseline.json", "[null]");

        Assert.Equal(2, await terminal.RunAsync(words));
        Assert.Equal("lhub: check.baseline.json has an entry without code, path or message.\nMend the file, or remove it and run 'lhub check --accept'.\n", terminal.Error);
    }

    [Fact]
    public async Task A_site_that_was_never_built_cannot_be_checked()
    {
        using var terminal = Built("");
        terminal.Hub.Site = terminal.Hub.Site! with { Files = [] }; // set above

        Assert.Equal(2, await terminal.RunAsync("check"));
        Assert.Equal("lhub: There is no built site to check.\nRun 'lhub build' first, or name its folder with '--output'.\n", terminal.Error);
    }

    [Fact]
    public async Task Sources_that_cannot_be_read_are_named()
    {
        using var terminal = Terminal.InSite();
        terminal.Hub.Findings = [new("LH201", Severity.Error, "That is no title.", new("site.config.yml", 1, 1)), new("LH202", Severity.Warning, "Other", new("site.config.yml"))];

        Assert.Equal(1, await terminal.RunAsync("check"));
        Assert.Contains("error LH201: That is no title.", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("LH202", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_workflow_findings_are_annotations()
    {
        using var terminal = Built(Broken);
        terminal.Variables["GITHUB_ACTIONS"] = "true";

        Assert.Equal(1, await terminal.RunAsync("check"));
        Assert.StartsWith("::error file=content/_index.md,line=1,col=11,title=LH900::The link to '/abut/' leads nowhere.", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_and_address_are_those_of_the_command_line()
    {
        using var terminal = Built("");

        Assert.Equal(0, await terminal.RunAsync("check", "--output", "elsewhere", "--base-url", "https://other.example.org/"));
        var asked = Assert.Single(terminal.Hub.Asked);
        Assert.Equal(("https://other.example.org/", Path.Combine(terminal.Folder.Path, "elsewhere")), (asked.BaseUrl, asked.OutputFolder));
        Assert.Equal(2, await terminal.RunAsync("check", "--base-url", "other.example.org"));
    }

    [Fact]
    public async Task External_links_are_asked_once_and_only_when_they_are_to_be()
    {
        using var terminal = Built("<a href=\"https://other.example.net/gone\">G</a>");
        var asked = 0;
        terminal.Hub.OnLinks = () => new Answers(() =>
        {
            asked++;
            return HttpStatusCode.Gone;
        });

        Assert.Equal(0, await terminal.RunAsync("check"));
        Assert.Equal(0, asked);
        Assert.Equal(1, await terminal.RunAsync("check", "--external", "--strict"));
        Assert.Contains("content/_index.md: warning LH956: 'https://other.example.net/gone' answers 410.", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(1, await terminal.RunAsync("check", "--external", "--strict"));
        Assert.Equal(1, asked);
        Assert.Contains("https://other.example.net/gone", terminal.Folder.Read(".lhub/links.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_strict_build_looks_at_what_it_publishes()
    {
        using var terminal = Terminal.InSite();

        await terminal.RunAsync("build");
        await terminal.RunAsync("build", "--strict");

        Assert.Equal("False True", string.Join(' ', terminal.Hub.Asked.Select(options => options.Auditor is not null)));
    }

    // A hub of one page, which is made from content/_index.md.
    private static Terminal Built(string body)
    {
        var terminal = Terminal.InSite();
        terminal.Folder.Write("content/_index.md", "A [link](/abut/)\n");
        var page = terminal.Folder.Write("public/index.html", $"""
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Home</title>
            <meta name="description" content="What it tells."><link rel="canonical" href="https://example.org/"></head><body><h1>Home</h1>{body}</body></html>
            """);
        terminal.Hub.Site = new() { SiteFolder = terminal.Folder.Path, BaseUrl = "https://example.org/", Checks = new ChecksConfig(), Files = [new("index.html", page, "content/_index.md")] };
        return terminal;
    }

    private sealed class Answers(Func<HttpStatusCode> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage(answer()));
    }
}
