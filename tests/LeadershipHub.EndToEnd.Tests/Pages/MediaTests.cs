using LeadershipHub.EndToEnd.Tests.Sites;
using Microsoft.Playwright;

namespace LeadershipHub.EndToEnd.Tests.Pages;

/// <summary>What a page looks like on paper, and to a reader who asked for less motion.</summary>
public sealed class MediaTests(Bench bench)
{
    public static TheoryData<string> Pages => [.. VisitedPages.Names];

    [Theory, MemberData(nameof(Pages))]
    public async Task Nothing_moves_where_less_motion_is_asked_for(string name)
    {
        var page = await OpenAsync(name, new() { ReducedMotion = ReducedMotion.Reduce });
        await using var context = page.Context;

        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.getAnimations().length"));
        Assert.Equal("auto", await page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).scrollBehavior"));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Paper_has_no_menu(string name)
    {
        var page = await OpenAsync(name, new());
        await using var context = page.Context;
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(0, await page.EvaluateAsync<int>("() => [...document.querySelectorAll('nav, .skip')].filter(e => e.checkVisibility()).length"));
    }

    [Theory, InlineData(ColorScheme.Light), InlineData(ColorScheme.Dark)]
    public async Task Paper_is_white_and_its_text_black_whatever_the_screen(ColorScheme scheme)
    {
        var page = await OpenAsync("post with every feature", new() { ColorScheme = scheme });
        await using var context = page.Context;
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal("rgb(0, 0, 0)", await StyleAsync(page, "color"));
        Assert.Equal("rgb(255, 255, 255)", await StyleAsync(page, "backgroundColor"));
    }

    [Fact]
    public async Task Paper_shows_all_of_what_scrolls_on_a_screen()
    {
        // The width of A4 within margins of 2 cm.
        var page = await OpenAsync("post with every feature", new() { ViewportSize = new() { Width = 643, Height = 900 } });
        await using var context = page.Context;
        const string Clipped = "() => [...document.querySelectorAll('.prose *')].filter(e => getComputedStyle(e).overflowX !== 'visible' && e.scrollWidth > e.clientWidth && !e.matches('.unseen')).map(e => e.outerHTML)";

        Assert.NotEmpty(await page.EvaluateAsync<string[]>(Clipped));
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Empty(await page.EvaluateAsync<string[]>(Clipped));
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    [Fact]
    public async Task Paper_shows_where_links_lead()
    {
        var page = await OpenAsync("post with every feature", new());
        await using var context = page.Context;
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        var after = await page.Locator(".prose a[href='https://example.org/']").EvaluateAsync<string>("e => getComputedStyle(e, '::after').content");

        Assert.Contains("https://example.org/", after, StringComparison.Ordinal);
    }

    private static Task<string> StyleAsync(IPage page, string property) =>
        page.EvaluateAsync<string>($"() => getComputedStyle(document.body).{property}");

    private async Task<IPage> OpenAsync(string name, BrowserNewContextOptions options)
    {
        var hub = await bench.Hubs.English;
        var page = await bench.Browser.NewPageAsync(options);
        await page.GotoAsync(new Uri(hub.Url, VisitedPages.PathOf(name)).AbsoluteUri);
        return page;
    }
}
