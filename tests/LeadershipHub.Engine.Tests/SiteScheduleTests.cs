using LeadershipHub.Engine.Tests.Incremental.Harness;
using LeadershipHub.Engine.Tests.Sites;

namespace LeadershipHub.Engine.Tests;

/// <summary>When a site changes by itself. It is 1 June 2026, noon in UTC, unless a test says otherwise.</summary>
public sealed class SiteScheduleTests : IDisposable
{
    private readonly TestSite _site = TestSite.Empty(TestSite.Config + "time_zone: Europe/Berlin\n");

    [Fact]
    public void A_site_in_which_everything_has_come_has_no_times()
    {
        Post("2026-01-01-before", "");

        var schedule = Of();

        Assert.Empty(schedule.Moments);
        Assert.Empty(schedule.Crons);
    }

    [Fact]
    public void Posts_to_come_and_posts_that_go_are_told_in_order_in_the_sites_time_and_as_cron_in_UTC()
    {
        Post("later", "date: 2026-06-20 08:30\n");
        Post("sooner", "date: 2026-06-03\n");
        Post("2026-01-01-going", "expires: 2026-06-10 18:00\n");
        Post("2026-01-01-gone", "expires: 2026-05-01\n");

        Assert.Equal(
            [
                "2026-06-03 00:00 +02:00 'Sooner' appears content/posts/sooner.md", "2026-06-10 18:00 +02:00 'Going' goes content/posts/2026-01-01-going.md",
                "2026-06-20 08:30 +02:00 'Later' appears content/posts/later.md",
            ],
            Lines(Of()),
            StringComparer.Ordinal);
        Assert.Equal(["0 22 2 6 *", "0 16 10 6 *", "30 6 20 6 *"], Of().Crons, StringComparer.Ordinal);
    }

    [Fact]
    public void A_post_that_comes_and_goes_is_told_twice_and_a_moment_is_a_cron_once()
    {
        Post("one", "date: 2026-06-03\nexpires: 2026-06-05\n");
        Post("two", "date: 2026-06-05\n");

        Assert.Equal(3, Of().Moments.Length);
        Assert.Equal(["0 22 2 6 *", "0 22 4 6 *"], Of().Crons, StringComparer.Ordinal);
    }

    [Fact]
    public void What_is_a_draft_a_snippet_or_too_far_ahead_is_not_told()
    {
        Post("draft", "date: 2026-06-03\ndraft: true\n");
        Post("far", "date: 2026-08-01\n");
        Post("2026-01-01-draft", "expires: 2026-06-03\ndraft: true\n");

        Assert.Empty(Of().Moments);
        Assert.Equal(["'Far' appears"], Of(days: 61).Moments.Select(moment => moment.What), StringComparer.Ordinal);
    }

    [Fact]
    public void A_moment_with_seconds_is_built_in_the_minute_after_it()
    {
        Post("odd", "date: 2026-06-30T23:59:30Z\n");

        Assert.Equal(["0 0 1 7 *"], Of().Crons, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("2026-06-01T12:00:00Z", "2026-06-02 00:00 +02:00", "0 22 * * * | 0 23 * * *")]
    [InlineData("2026-12-01T12:00:00Z", "2026-12-02 00:00 +01:00", "0 23 * * * | 0 22 * * *")]
    [InlineData("2026-03-28T22:59:59Z", "2026-03-29 00:00 +01:00", "0 23 * * * | 0 22 * * *")]
    [InlineData("2026-03-28T23:00:00Z", "2026-03-30 00:00 +02:00", "0 22 * * * | 0 23 * * *")]
    [InlineData("2026-10-24T22:00:00Z", "2026-10-26 00:00 +01:00", "0 23 * * * | 0 22 * * *")]
    public void The_quote_of_the_day_changes_at_midnight_of_the_site_in_summer_and_in_winter(string now, string expected, string crons)
    {
        AddQuotes();

        var schedule = Of(now: now);

        Assert.Equal([$"{expected} a new quote of the day, and every day from then "], Lines(schedule), StringComparer.Ordinal);
        Assert.Equal(crons, string.Join(" | ", schedule.Crons));
    }

    [Theory]
    [InlineData("America/Havana", "2026-10-31T12:00:00Z", "2026-11-01 00:00 -04:00")]
    [InlineData("America/Havana", "2026-03-07T12:00:00Z", "2026-03-08 01:00 -04:00")]
    [InlineData("Asia/Kolkata", "2026-06-01T12:00:00Z", "2026-06-02 00:00 +05:30")]
    public void A_day_begins_when_clocks_say_so_first(string zone, string now, string expected)
    {
        _site.Write("site.config.yml", TestSite.Config + $"time_zone: {zone}\n");
        AddQuotes();

        Assert.StartsWith(expected, Assert.Single(Lines(Of(now: now))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_at_a_moment_of_the_schedule_changes_the_site_and_one_before_does_not()
    {
        Post("2026-01-01-before", "");
        Post("sooner", "date: 2026-06-03\n");
        var at = Assert.Single(Of().Moments).At;
        _site.Build();

        Assert.Equal(0, _site.Build(options => options with { Now = at.AddSeconds(-1) }).Summary.FilesWritten);
        Assert.True(_site.Publish(options => options with { Now = at }).Has("posts/sooner/index.html"));
    }

    [Fact]
    public void Many_moments_become_one_cron_of_every_quarter_of_an_hour()
    {
        for (var day = 1; day <= 21; day++)
            Post($"post-{day}", $"date: 2026-06-{day + 1:00}\n");

        Assert.Equal(21, Of().Moments.Length);
        Assert.Equal(["*/15 * * * *"], Of().Crons, StringComparer.Ordinal);
    }

    [Fact]
    public void A_site_that_cannot_be_read_says_why()
    {
        _site.Delete("site.config.yml");

        Assert.Equal(["LH100"], SiteSchedule.Of(_site.Options(), 30, TestContext.Current.CancellationToken).Diagnostics.Select(found => found.Code), StringComparer.Ordinal);
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_page_of_a_script_appears_as_others_do()
    {
        _site.Write("content/posts/later.csx", "/*---\ntitle: Later\ndate: 2026-06-20\n---*/\ntext One.");

        Assert.Equal(["2026-06-20 00:00 +02:00 'Later' appears content/posts/later.csx"], Lines(Of()), StringComparer.Ordinal);
    }

    [Fact]
    public void A_script_that_asks_for_the_day_changes_the_site_at_midnight_of_summer_and_winter()
    {
        _site.Write("content/pages/today.csx", "/*---\ntitle: Today\n---*/\nday");

        Assert.Equal(["2026-06-02 00:00 +02:00 a script prints something else, and again from then "], Lines(Of()), StringComparer.Ordinal);
        Assert.Equal(["0 22 * * *", "0 23 * * *"], Of().Crons, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("00:20:00", "*/15 * * * *")]
    [InlineData("02:30:00", "0 */2 * * *")]
    [InlineData("3.00:00:00", "0 12 * * *")]
    public void A_script_that_wants_to_run_again_has_a_cron_that_is_no_longer_than_its_period(string period, string cron)
    {
        _site.Write("content/pages/often.csx", $"/*---\ntitle: Often\n---*/\nagain {period}\ntext One.");

        Assert.Equal([cron], Of().Crons, StringComparer.Ordinal);
    }

    private SiteSchedule Of(int days = 30, string? now = null)
    {
        var at = now is null ? TestSite.Now : DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
        var (schedule, found) = SiteSchedule.Of(_site.Options() with { Now = at, Scripts = new LineScripts() }, days, TestContext.Current.CancellationToken);
        Assert.Equal("", DiagnosticText.Of(found));
        return schedule;
    }

    // The last word of the name is the title.
    private void Post(string name, string keys)
    {
        var word = name.Split('-')[^1];
        _site.Write($"content/posts/{name}.md", $"---\ntitle: \"{char.ToUpperInvariant(word[0])}{word[1..]}\"\n{keys}---\nText.\n");
    }

    private void AddQuotes() => _site.Write("content/quotes/ours.yml", "title: Ours\nquotes:\n  - { id: ask, text: Ask first., author: Ann }\n");

    private static IEnumerable<string> Lines(SiteSchedule schedule) =>
        schedule.Moments.Select(moment => $"{moment.At.ToString("yyyy-MM-dd HH:mm zzz", System.Globalization.CultureInfo.InvariantCulture)} {moment.What} {moment.Path}");
}
