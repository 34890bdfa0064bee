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
}
