using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Tests.Model;

public sealed class PodcastWordsTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("754", 754)]
    [InlineData("754.5", 754.5)]
    [InlineData("12:34", 754)]
    [InlineData(" 1:02:03 ", 3723)]
    [InlineData("01:02:03.250", 3723.25)]
    [InlineData("1:02:03,250", 3723.25)]
    [InlineData("90:00", 5400)]
    [InlineData("1h 2m 3s", 3723)]
    [InlineData("12m34s", 754)]
    [InlineData("2h", 7200)]
    [InlineData("1.5s", 1.5)]
    public void A_time_is_read_as_people_write_it(string text, double seconds)
    {
        Assert.True(ClockTime.TryParse(text, out var time));
        Assert.Equal(seconds, time.TotalSeconds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-5")]
    [InlineData("12:60")]
    [InlineData("1:60:00")]
    [InlineData("1:2:3:4")]
    [InlineData("12:")]
    [InlineData(":12")]
    [InlineData("12:3a")]
    [InlineData("1s 2m")]
    [InlineData("m")]
    [InlineData("1.2.3")]
    [InlineData("1.")]
    [InlineData("99999999999999999999")]
    [InlineData("1e5")]
    public void What_is_no_time_is_none(string text) => Assert.False(ClockTime.TryParse(text, out _));

    [Theory]
    [InlineData(7, "0:07", "00:00:07", "t=7", "PT7S")]
    [InlineData(754, "12:34", "00:12:34", "t=754", "PT12M34S")]
    [InlineData(3600, "1:00:00", "01:00:00", "t=3600", "PT1H")]
    [InlineData(3723.25, "1:02:03", "01:02:03.250", "t=3723.25", "PT1H2M3S")]
    [InlineData(0, "0:00", "00:00:00", "t=0", "PT0S")]
    public void A_time_is_written_for_people_players_and_machines(double seconds, string people, string players, string fragment, string machines)
    {
        var time = TimeSpan.FromSeconds(seconds);

        Assert.Equal(people, ClockTime.Format(time));
        Assert.Equal(players, ClockTime.FormatLong(time));
        Assert.Equal(fragment, ClockTime.Fragment(time));
        Assert.Equal(machines, ClockTime.Iso(time));
    }

    [Theory]
    [InlineData("https://podnews.net/rss")]
    [InlineData("http://podnews.net/rss/")]
    [InlineData("podnews.net/rss//")]
    public void A_feed_has_one_guid_whatever_its_scheme_and_its_last_slash(string url) =>
        Assert.Equal("9b024349-ccf0-5f69-a609-6b82873eab3c", NameBasedUuid.PodcastGuid(url).ToString());

    [Fact]
    public void A_UUID_of_a_name_is_that_of_the_standard() =>
        // RFC 9562, appendix A.4.
        Assert.Equal("2ed6657d-e927-568b-95e1-2665a8aea6a2", NameBasedUuid.Of(new("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com").ToString());

    [Theory]
    [InlineData("Business", "Business")]
    [InlineData("business > management", "Business > Management")]
    [InlineData("Business:Management", "Business > Management")]
    [InlineData("Business / Management", "Business > Management")]
    [InlineData("Self-Improvement", "Education > Self-Improvement")]
    [InlineData("Health &amp; Fitness", "Health & Fitness")]
    public void A_category_is_found_as_people_write_it(string written, string found)
    {
        Assert.True(AppleCategories.TryFind(written, out var category));
        Assert.Equal(found, category.ToString());
    }

    [Theory]
    [InlineData("Leadership")]
    [InlineData("Business > Cricket")]
    [InlineData("Business > Management > Teams")]
    [InlineData("")]
    public void What_is_no_category_is_not_found(string written) => Assert.False(AppleCategories.TryFind(written, out _));

    [Fact]
    public void The_list_has_nineteen_categories_at_its_top() => Assert.Equal(19, AppleCategories.All.Count(category => category.Sub is null));

    [Theory]
    [InlineData("The Daily #087 (21 April 16)", "The Daily", 87, "2016-04-21")]
    [InlineData("#12: Ask first", "Ask first", 12, null)]
    [InlineData("Ask first – Episode 12", "Ask first", 12, null)]
    [InlineData("Ep. 7 | Doors [2026-03-01]", "Doors", 7, "2026-03-01")]
    [InlineData("Doors (March 1, 2026)", "Doors", null, "2026-03-01")]
    [InlineData("Two (#2)", "Two", 2, null)]
    [InlineData("No. 5", "No. 5", 5, null)]
    public void A_title_that_carries_its_number_or_date_is_taken_apart(string title, string clean, int? number, string? date)
    {
        var split = EpisodeTitle.Parse(title);

        Assert.Equal((clean, number), (split.Clean, split.Number));
        Assert.Equal(date, split.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.False(split.IsPlain);
    }

    [Theory]
    [InlineData("Forty boxes")]
    [InlineData("The 39 steps (and a lift)")]
    [InlineData("24 hours at the desk")]
    [InlineData("C# at the counter")]
    [InlineData("Episodes of doubt")]
    public void A_plain_title_stays_as_it_is(string title) => Assert.Equal(new EpisodeTitle(title, null, null), EpisodeTitle.Parse(title));
}
