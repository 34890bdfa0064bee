using System.Text.Json;
using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Cli.Tests.Reporting;

public sealed class BuildReportTests
{
    private static readonly Diagnostic Error = new("LH201", Severity.Error, "Unknown key 'tgas'.", new("content/a.md", 2, 1), "Did you mean 'tags'?");

    [Fact]
    public async Task A_diagnostic_shows_its_place_its_line_and_what_to_do()
    {
        using var terminal = Terminal.InSite();
        terminal.Folder.Write("content/a.md", "---\r\ntgas: [x]\r\n---\r\n");
        terminal.Hub.OnBuild = (_, _) => FakeHub.Failed(Error);

        await terminal.RunAsync("build");

        Assert.Equal(
            """
            content/a.md:2:1: error LH201: Unknown key 'tgas'.
               2 | tgas: [x]
                 | ^
                 Did you mean 'tags'?


            """,
            terminal.Error);
    }

    [Fact]
    public async Task A_path_is_shown_from_the_current_folder()
    {
        using var terminal = new Terminal();
        terminal.Folder.Write("hub/site.config.yml");
        terminal.Folder.Write("hub/content/a.md", "---\ntgas: [x]\n");
        terminal.Hub.OnBuild = (_, _) => FakeHub.Failed(Error);

        await terminal.RunAsync("build", "--site", "hub");

        Assert.StartsWith("hub/content/a.md:2:1: error", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_the_site_does_not_have_is_named_without_a_frame()
    {
        using var terminal = Terminal.InSite();
        terminal.Hub.OnBuild = (_, _) => FakeHub.Failed(Error with { Help = null });

        await terminal.RunAsync("build");

        Assert.Equal("content/a.md:2:1: error LH201: Unknown key 'tgas'.\n\n", terminal.Error);
    }

    [Fact]
    public async Task The_summary_tells_pages_files_and_time()
    {
        using var terminal = Terminal.InSite();

        await terminal.RunAsync("build");

        Assert.Equal(
            """
            pages  12 post, 1 home
            files  3 written, 1,200 unchanged, 1 removed
            time   loading 4.3 ms, rendering 310 ms
            Built /hubs/mine/public in 1.25 s.

            """,
            terminal.Output);
    }

    [Fact]
    public async Task The_summary_counts_what_is_wrong()
    {
        using var terminal = Terminal.InSite();
        terminal.Hub.OnBuild = (_, _) => FakeHub.Failed(Error, Error with { Severity = Severity.Warning }, Error with { Severity = Severity.Warning, Code = "LH202" });

        await terminal.RunAsync("build");

        Assert.EndsWith("\nNothing was published: 1 error and 2 warnings (1.25 s).\n", terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("files", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_is_one_document_and_nothing_else()
    {
        using var terminal = Terminal.InSite();
        terminal.Variables["GITHUB_ACTIONS"] = "true";
        terminal.Hub.OnBuild = (_, _) => FakeHub.Failed(Error with { Message = "Unknown key „tgäs“ & <more>." });

        Assert.Equal(1, await terminal.RunAsync("build", "--json", "-v", "detailed"));

        Assert.Equal(
            """
            {
              "succeeded": false,
              "diagnostics": [
                {
                  "code": "LH201",
                  "severity": "error",
                  "message": "Unknown key „tgäs“ & <more>.",
                  "help": "Did you mean 'tags'?",
                  "path": "content/a.md",
                  "line": 2,
                  "column": 1
                }
              ],
              "summary": {
                "output": "/hubs/mine/public",
                "errors": 1,
                "warnings": 0,
                "notes": 0,
                "pages": {
                  "post": 12,
                  "home": 1
                },
                "files": {
                  "written": 3,
                  "unchanged": 1200,
                  "removed": 1
                },
                "milliseconds": {
                  "loading": 4.2,
                  "rendering": 310.4,
                  "total": 1250
                }
              }
            }

            """,
            terminal.Output);
        Assert.StartsWith("::error ", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_says_failed_when_strict_makes_it_so()
    {
        using var terminal = Terminal.InSite();
        terminal.Hub.OnBuild = (_, _) => FakeHub.Good(Error with { Severity = Severity.Warning });

        Assert.Equal(1, await terminal.RunAsync("build", "--json", "--strict"));

        using var document = JsonDocument.Parse(terminal.Output);
        Assert.False(document.RootElement.GetProperty("succeeded").GetBoolean());
    }
}
