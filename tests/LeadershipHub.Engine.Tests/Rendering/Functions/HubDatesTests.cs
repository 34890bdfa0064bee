using System.Globalization;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Rendering.Functions;

namespace LeadershipHub.Engine.Tests.Rendering.Functions;

public sealed class HubDatesTests
{
    private static readonly DateTimeOffset Date = new(2026, 4, 21, 8, 5, 9, TimeSpan.FromHours(2));

    [Theory]
    [InlineData("en-US", "April 21, 2026")]
    [InlineData("en-GB", "21 April 2026")]
    [InlineData("de", "21. April 2026")]
    [InlineData("es", "21 de abril de 2026")]
    [InlineData("da", "21. april 2026")]
    [InlineData("ja", "2026年4月21日")]
    [InlineData("ar", "21 أبريل 2026")]
    [InlineData("ur", "21 اپریل، 2026")]
    [InlineData("hu", "2026. április 21.")]
    [InlineData("tr", "21 Nisan 2026")]
    public void A_long_date_has_the_words_of_its_culture_and_no_weekday(string culture, string expected) =>
        Assert.Equal(expected, HubDates.Format(Date, "long", Locale(culture)));

    [Theory]
    [InlineData("short", "21 Apr 2026")]
    [InlineData("month", "April 2026")]
    [InlineData("year", "2026")]
    [InlineData("iso", "2026-04-21")]
    [InlineData("datetime", "2026-04-21T08:05:09+02:00")]
    [InlineData("rfc822", "Tue, 21 Apr 2026 08:05:09 +0200")]
    [InlineData("dddd", "Tuesday")]
    [InlineData("d", "21")]
    public void A_format_has_a_name_or_is_one_of_dotnet(string format, string expected) =>
        Assert.Equal(expected, HubDates.Format(Date, format, Locale("en-GB")));

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("fa")]
    [InlineData("th")]
    public void Dates_for_machines_are_gregorian_in_every_culture(string culture)
    {
        Assert.Equal("2026-04-21", HubDates.Format(Date, "iso", Locale(culture)));
        Assert.Equal("2026-04-21T08:05:09+02:00", HubDates.Format(Date, "datetime", Locale(culture)));
    }

    [Fact]
    public void No_culture_shows_a_weekday_or_fails()
    {
        var weekday = CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Where(culture => HubDates.Format(Date, "long", Locale(culture.Name)).Contains(culture.DateTimeFormat.GetDayName(DayOfWeek.Tuesday), StringComparison.Ordinal))
            .Select(culture => culture.Name);

        Assert.Empty(weekday);
    }

    [Fact]
    public void A_broken_format_is_a_format_exception() => Assert.Throws<FormatException>(() => HubDates.Format(Date, "%", Locale("en")));

    private static CultureAndZone Locale(string culture) => new(culture, new("Europe/Berlin"));
}
