using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tests.Model;

public sealed class SiteZoneTests
{
    private static readonly DateTimeOffset Noon = new(2026, 7, 1, 12, 0, 0, TimeSpan.FromHours(-3));

    [Fact]
    public void UTC_needs_no_zone_and_says_what_its_zone_says()
    {
        var zone = new SiteZone("UTC");

        Assert.Equal(TimeZoneInfo.ConvertTime(Noon, TimeZoneInfo.Utc), zone.Local(Noon));
        Assert.Equal(TimeSpan.Zero, zone.Local(Noon).Offset);
        Assert.Equal(new(2026, 7, 1, 0, 0, 0, TimeSpan.Zero), zone.At(new(2026, 7, 1)));
        Assert.Equal(new(2026, 7, 1, 2, 30, 0, TimeSpan.Zero), zone.Meant(new(2026, 7, 1, 2, 30, 0, DateTimeKind.Unspecified)));
        Assert.Equal(TimeZoneInfo.Utc, zone.Info);
    }

    [Fact]
    public void Other_zones_have_their_own_clocks()
    {
        var zone = new SiteZone("Europe/Berlin");

        Assert.Equal(TimeSpan.FromHours(2), zone.Local(Noon).Offset);
        Assert.Equal(new(2026, 7, 1, 0, 0, 0, TimeSpan.FromHours(2)), zone.At(new(2026, 7, 1)));
        // There is no half past two when summer time begins.
        Assert.Equal(new(2026, 3, 29, 3, 30, 0, TimeSpan.FromHours(2)), zone.Meant(new(2026, 3, 29, 2, 30, 0, DateTimeKind.Unspecified)));
    }

    [Fact]
    public void A_day_without_a_midnight_begins_later() => Assert.Equal(1, new SiteZone("America/Sao_Paulo").At(new(2018, 11, 4)).Hour);

    [Fact]
    public void An_unknown_zone_is_UTC() => Assert.Equal(TimeZoneInfo.Utc, new SiteZone("Nowhere/Land").Info);
}
