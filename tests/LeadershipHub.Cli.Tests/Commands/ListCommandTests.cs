using LeadershipHub.Engine;
using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Cli.Tests.Commands;

public sealed class ListCommandTests
{
    private static readonly DateTimeOffset March = new(2026, 3, 1, 0, 0, 0, TimeSpan.FromHours(1));

    private static readonly ListedPage Draft = new("content/posts/b.md", "Half a thought", null, null, Draft: true, Scheduled: false, Expired: false);
    private static readonly ListedPage Dated = new("content/posts/a-long-name.md", "Not yet", March, null, Draft: true, Scheduled: true, Expired: false);
    private static readonly ListedPage Old = new("content/posts/c.md", "Over", March.AddYears(-1), March, Draft: false, Scheduled: false, Expired: true);

    [Theory]
    [InlineData("drafts", "2026-03-01  content/posts/a-long-name.md  Not yet\n-           content/posts/b.md            Half a thought\n")]
    [InlineData("future", "2026-03-01  content/posts/a-long-name.md  Not yet\n")]
    [InlineData("expired", "2025-03-01  content/posts/c.md  Over\n")]
    public async Task Pages_are_listed_in_columns_by_date(string kind, string expected)
    {
        using var terminal = Terminal.InSite();
        terminal.Hub.Pages = [Draft, Dated, Old];

        Assert.Equal(0, await terminal.RunAsync("list", kind));
        Assert.Equal(expected, terminal.Output);
    }

    [Fact]
    public async Task The_engine_is_asked_for_all_pages()
    {
        using var terminal = Terminal.InSite();

        await terminal.RunAsync("list", "drafts");

        Assert.True(Assert.Single(terminal.Hub.Asked) is { Drafts: true, Future: true, Expired: true });
    }

    [Fact]
    public async Task Json_carries_dates_and_reasons()
    {
        using var terminal = Terminal.InSite();
        terminal.Hub.Pages = [Old];

        await terminal.RunAsync("list", "expired", "--json");

        Assert.Equal(
            """
            [
              {
                "path": "content/posts/c.md",
                "title": "Over",
                "date": "2025-03-01T00:00:00+01:00",
                "expires": "2026-03-01T00:00:00+01:00",
                "draft": false,
                "scheduled": false,
                "expired": true
              }
            ]

            """,
            terminal.Output);
    }

    [Fact]
    public async Task A_list_that_may_lack_pages_says_why_and_ends_with_1()
    {
        using var terminal = Terminal.InSite();
        terminal.Hub.Pages = [Old];
        terminal.Hub.Findings = [new("LH201", Severity.Error, "Broken.", new("content/d.md", 1, 1)), new("LH202", Severity.Warning, "Odd.", new("content/d.md", 2, 1))];

        Assert.Equal(1, await terminal.RunAsync("list", "expired"));
        Assert.Equal("content/d.md:1:1: error LH201: Broken.\n\n", terminal.Error);
        Assert.EndsWith("Over\n", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_is_an_empty_list_in_both_forms()
    {
        using var text = Terminal.InSite();
        using var json = Terminal.InSite();

        await text.RunAsync("list", "drafts");
        await json.RunAsync("list", "drafts", "--json");

        Assert.Equal(("", "[]\n"), (text.Output, json.Output));
    }
}
