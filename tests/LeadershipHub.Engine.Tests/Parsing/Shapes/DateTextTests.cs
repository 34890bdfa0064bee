using System.Globalization;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Tests.Parsing.Shapes;

public sealed class DateTextTests
{
    private static readonly SiteZone Berlin = new("Europe/Berlin");

    [Theory]
    [InlineData("2026-03-01", "2026-03-01T00:00:00.0000000+01:00")]
    [InlineData(" 2026-07-01 ", "2026-07-01T00:00:00.0000000+02:00")]
    [InlineData("2026-03-01 08:30", "2026-03-01T08:30:00.0000000+01:00")]
    [InlineData("2026-03-01T08:30:15", "2026-03-01T08:30:15.0000000+01:00")]
    [InlineData("2026-03-01t08:30:15.25", "2026-03-01T08:30:15.2500000+01:00")]
    [InlineData("2026-03-01 08:30:15,123456789", "2026-03-01T08:30:15.1234567+01:00")]
    [InlineData("2026-03-01 08:30Z", "2026-03-01T08:30:00.0000000+00:00")]
    [InlineData("2026-03-01T08:30:00z", "2026-03-01T08:30:00.0000000+00:00")]
    [InlineData("2026-03-01T08:30-05:00", "2026-03-01T08:30:00.0000000-05:00")]
    [InlineData("2026-03-01 08:30:00 +0530", "2026-03-01T08:30:00.0000000+05:30")]
    [InlineData("2026-03-01 08:30 +02", "2026-03-01T08:30:00.0000000+02:00")]
    [InlineData("2016-12-31T23:59:60Z", "2016-12-31T23:59:59.0000000+00:00")]
    [InlineData("2024-02-29", "2024-02-29T00:00:00.0000000+01:00")]
    [InlineData("0001-01-01", "0001-01-01T00:00:00.0000000+00:00")]
    [InlineData("9999-12-31", "9999-12-31T00:00:00.0000000+01:00")]
    public void Dates_are_read_as_authors_mean_them(string text, string iso) => Assert.Equal(iso, Read(text, Berlin));

    [Theory]
    [InlineData("2026-03-29 02:30", "2026-03-29T03:30:00.0000000+02:00")]
    [InlineData("2026-03-29 03:00", "2026-03-29T03:00:00.0000000+02:00")]
    [InlineData("2026-10-25 02:30", "2026-10-25T02:30:00.0000000+02:00")]
    [InlineData("2026-10-25 03:00", "2026-10-25T03:00:00.0000000+01:00")]
    public void A_time_that_is_skipped_moves_on_and_one_that_comes_twice_is_the_first(string text, string iso) => Assert.Equal(iso, Read(text, Berlin));

    [Fact]
    public void A_day_whose_midnight_is_skipped_begins_after_the_jump() =>
        Assert.Equal("2018-11-04T01:00:00.0000000-02:00", Read("2018-11-04", new("America/Sao_Paulo")));

    [Theory]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("2026-03")]
    [InlineData("2026-03-001")]
    [InlineData("2026/03/01")]
    [InlineData("2025-02-29")]
    [InlineData("2026-03-01T")]
    [InlineData("2026-03-01 24:00")]
    [InlineData("2026-03-01 08:30:")]
    [InlineData("2026-03-01 08:30:15.")]
    [InlineData("2026-03-01 08:30 +")]
    [InlineData("2026-03-01 08:30 Zulu")]
    [InlineData("2026-03-01 08:30 +14:30")]
    [InlineData("２０２６-03-01")]
    public void What_is_no_date_says_why(string text)
    {
        Assert.False(DateText.TryRead(text, Berlin, out _, out var problem));
        Assert.EndsWith(".", problem, StringComparison.Ordinal);
    }

    private static string Read(string text, SiteZone zone)
    {
        Assert.True(DateText.TryRead(text, zone, out var date, out var problem), problem);
        return date.ToString("O", CultureInfo.InvariantCulture);
    }
}
