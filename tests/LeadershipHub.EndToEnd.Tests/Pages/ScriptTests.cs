using System.Text.Json;
using LeadershipHub.EndToEnd.Tests.Sites;
using Microsoft.Playwright;

namespace LeadershipHub.EndToEnd.Tests.Pages;

/// <summary>What the theme's script adds.</summary>
public sealed class ScriptTests(Bench bench)
{
    [Fact]
    public async Task A_film_elsewhere_plays_in_its_place_once_it_is_asked_for()
    {
        var hub = await bench.Hubs.English;
        var page = await bench.Browser.NewPageAsync(new());
        await using var context = page.Context;
        await page.GotoAsync(new Uri(hub.Url, VisitedPages.EveryFeature).AbsoluteUri);
        var player = page.GetByTitle("A film elsewhere");

        Assert.Equal(0, await player.CountAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "A film elsewhere" }).ClickAsync();

        Assert.Equal("https://www.youtube-nocookie.com/embed/aaaaaaaaaaa?autoplay=1", await player.GetAttributeAsync("src"));
        Assert.Equal(new Uri(hub.Url, VisitedPages.EveryFeature).AbsoluteUri, page.Url);
    }

    [Fact]
    public async Task A_reader_of_a_later_day_sees_the_quote_of_that_day()
    {
        var hub = await bench.Hubs.English;
        var page = await bench.Browser.NewPageAsync(new());
        await using var context = page.Context;
        await page.GotoAsync(hub.Url.AbsoluteUri);
        var day = page.Locator("[data-days]");
        var shown = await day.Locator("blockquote p").InnerTextAsync();
        using var list = JsonDocument.Parse(await (await page.APIRequest.GetAsync(new Uri(hub.Url, "quotes/today.json").AbsoluteUri)).TextAsync());
        var days = list.RootElement.GetProperty("days");
        var later = days.EnumerateArray().First(entry => entry.GetProperty("text").GetString() != shown);

        await page.Clock.SetFixedTimeAsync(later.GetProperty("date").GetString() + "T12:00:00");
        await page.ReloadAsync();

        Assert.Equal(30, days.GetArrayLength());
        Assert.Equal(shown, days[0].GetProperty("text").GetString());
        await Assertions.Expect(day.Locator("blockquote p")).ToHaveTextAsync(later.GetProperty("text").GetString() ?? "");
        await Assertions.Expect(day.Locator(".permanent")).ToHaveAttributeAsync("href", later.GetProperty("url").GetString() ?? "");
    }
}
