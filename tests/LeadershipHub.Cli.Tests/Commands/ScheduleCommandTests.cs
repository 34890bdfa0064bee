using System.Text.Json;
using LeadershipHub.Engine;
using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Cli.Tests.Commands;

public sealed class ScheduleCommandTests
{
    private static readonly SiteSchedule Times = new()
    {
        Moments =
        [
            new(new(2026, 3, 2, 0, 0, 0, TimeSpan.FromHours(1)), "a new quote of the day, and every day from then", null),
            new(new(2026, 3, 30, 8, 30, 0, TimeSpan.FromHours(2)), "'A \"letter\"' appears", "content/posts/letter.md"),
        ],
        Crons = ["0 23 * * *", "0 22 * * *", "30 6 30 3 *"],
    };

    [Fact]
    public async Task Moments_are_printed_with_the_cron_for_them()
    {
        using var terminal = InSite();

        Assert.Equal(ExitCode.Clean, await terminal.RunAsync("schedule"));

        Assert.Equal(
            """
            2026-03-02 00:00 +01:00  a new quote of the day, and every day from then
            2026-03-30 08:30 +02:00  'A "letter"' appears

            Cron, in UTC:
            0 23 * * *
            0 22 * * *
            30 6 30 3 *

            """,
            terminal.Output);
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 8, 30, 0, TimeSpan.Zero), Assert.Single(terminal.Hub.Asked).Now);
    }

    [Fact]
    public async Task Cron_alone_is_lines_for_a_crontab()
    {
        using var terminal = InSite();

        await terminal.RunAsync("schedule", "--cron");

        Assert.Equal("0 23 * * *\n0 22 * * *\n30 6 30 3 *\n", terminal.Output);
    }

    [Fact]
    public async Task Json_has_moments_with_their_sources_and_the_cron()
    {
        using var terminal = InSite();

        await terminal.RunAsync("schedule", "--json");

        using var json = JsonDocument.Parse(terminal.Output);
        var moments = json.RootElement.GetProperty("moments");
        Assert.Equal(2, moments.GetArrayLength());
        Assert.Equal(JsonValueKind.Null, moments[0].GetProperty("path").ValueKind);
        Assert.Equal(("2026-03-30T08:30:00+02:00", "'A \"letter\"' appears", "content/posts/letter.md"), (moments[1].GetProperty("at").GetString(), moments[1].GetProperty("what").GetString(), moments[1].GetProperty("path").GetString()));
        Assert.Equal("0 23 * * *, 0 22 * * *, 30 6 30 3 *", string.Join(", ", json.RootElement.GetProperty("cron").EnumerateArray().Select(cron => cron.GetString())));
    }

    [Fact]
    public async Task Nothing_to_come_is_said_and_is_no_cron()
    {
        using var terminal = Terminal.InSite();

        Assert.Equal(ExitCode.Clean, await terminal.RunAsync("schedule"));
        Assert.Equal(ExitCode.Clean, await terminal.RunAsync("schedule", "--cron"));

        Assert.Equal("Nothing changes by itself in this time.\n", terminal.Output);
    }

    [Fact]
    public async Task Marked_lines_of_a_workflow_are_replaced_and_everything_else_stays()
    {
        using var terminal = InSite();
        terminal.Folder.Write("site.yml", "on:\n  schedule:\n    - cron: '17 4 * * *' # lhub schedule\n    - cron: '1 1 1 1 *' # ours\n    - cron: '5 5 5 5 *'   # lhub schedule\njobs: {}\n");

        Assert.Equal(ExitCode.Clean, await terminal.RunAsync("schedule", "--write", "site.yml"));

        Assert.Equal(
            """
            on:
              schedule:
                - cron: '0 23 * * *' # lhub schedule
                - cron: '0 22 * * *' # lhub schedule
                - cron: '30 6 30 3 *' # lhub schedule
                - cron: '1 1 1 1 *' # ours
            jobs: {}

            """,
            terminal.Folder.Read("site.yml"));
        Assert.Equal("site.yml: 3 times in UTC.\n", terminal.Output);
    }

    [Fact]
    public async Task A_workflow_keeps_a_time_when_nothing_is_to_come()
    {
        using var terminal = Terminal.InSite();
        terminal.Folder.Write("site.yml", "schedule:\n- cron: '0 0 1 1 *' # lhub schedule\n");

        await terminal.RunAsync("schedule", "--write", "site.yml");

        Assert.Equal("schedule:\n- cron: '17 4 * * *' # lhub schedule\n", terminal.Folder.Read("site.yml"));
        Assert.Equal("site.yml: 1 time in UTC.\n", terminal.Output);
    }

    [Theory]
    [InlineData("There is no file 'site.yml'.", null)]
    [InlineData("'site.yml' has no line with '- cron:' and '# lhub schedule'.", "schedule:\n  - cron: '0 0 * * *'\n")]
    public async Task A_file_in_which_nothing_can_be_put_is_said_and_left_alone(string expected, string? text)
    {
        using var terminal = InSite();
        if (text is not null)
            terminal.Folder.Write("site.yml", text);

        Assert.Equal(ExitCode.Usage, await terminal.RunAsync("schedule", "--write", "site.yml"));

        Assert.Contains(expected, terminal.Error, StringComparison.Ordinal);
        if (text is not null)
            Assert.Equal(text, terminal.Folder.Read("site.yml"));
    }

    [Theory, InlineData("0"), InlineData("367"), InlineData("-1"), InlineData("a")]
    public async Task Days_are_a_year_at_most(string days)
    {
        using var terminal = InSite();

        Assert.Equal(ExitCode.Usage, await terminal.RunAsync("schedule", "--days", days));
        Assert.Empty(terminal.Hub.Asked);
    }

    [Fact]
    public async Task Errors_of_the_content_are_printed_and_warnings_are_not()
    {
        using var terminal = InSite();
        terminal.Hub.Findings = [new("LH201", Severity.Error, "Broken.", new("content/a.md", 1, 1)), new("LH212", Severity.Warning, "Doubtful.", new("content/a.md", 2, 1))];

        Assert.Equal(ExitCode.Content, await terminal.RunAsync("schedule"));

        Assert.Contains("Broken.", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Doubtful.", terminal.Error, StringComparison.Ordinal);
        Assert.Equal("", terminal.Output);
    }

    private static Terminal InSite()
    {
        var terminal = Terminal.InSite();
        terminal.Hub.Times = Times;
        return terminal;
    }
}
