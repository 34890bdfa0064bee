using LeadershipHub.EndToEnd.Tests.Sites;
using Microsoft.Playwright;

namespace LeadershipHub.EndToEnd.Tests.Pages;

/// <summary>What a reader does whose browser runs no script.</summary>
public sealed class WithoutScriptTests(Bench bench)
{
    [Theory, InlineData(320), InlineData(1280)]
    public async Task The_menu_opens_and_leads_on(int width)
    {
        var page = await OpenAsync("about/", width);
        await using var context = page.Context;
        var topics = page.Locator(".site-nav").GetByRole(AriaRole.Link, new() { Name = "Topics" });

        Assert.False(await topics.IsVisibleAsync());
        await page.Locator(".site-nav summary", new() { HasText = "Read" }).ClickAsync();
        await topics.ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(At(page, "/topics/"));
    }

    [Fact]
    public async Task A_link_of_the_table_of_contents_leads_to_its_heading()
    {
        var page = await OpenAsync(VisitedPages.EveryFeature, 1280);
        await using var context = page.Context;

        await page.Locator(".toc").GetByRole(AriaRole.Link, new() { Name = "Tables" }).ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(At(page, "#tables"));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Tables" })).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Older_posts_are_a_click_unsettled()
    {
        var page = await OpenAsync("", 1280);
        await using var context = page.Context;

        await page.Locator("a[rel=next]").ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(At(page, "/page/2/"));
        await Assertions.Expect(page.Locator(".pages [aria-current=page]")).ToHaveTextAsync("Page 2");
    }

    [Fact]
    public async Task A_film_elsewhere_is_a_link_to_it()
    {
        var page = await OpenAsync(VisitedPages.EveryFeature, 1280);
        await using var context = page.Context;
        await page.RouteAsync("https://www.youtube.com/**", route => route.FulfillAsync(new() { Body = "The film." }));

        await page.GetByRole(AriaRole.Link, new() { Name = "A film elsewhere" }).ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync("https://www.youtube.com/watch?v=aaaaaaaaaaa");
    }

    private static string At(IPage page, string reference) => new Uri(new Uri(page.Url), reference).AbsoluteUri;

    private async Task<IPage> OpenAsync(string path, int width)
    {
        var hub = await bench.Hubs.English;
        var page = await bench.Browser.NewPageAsync(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = width, Height = 900 } });
        await page.GotoAsync(new Uri(hub.Url, path).AbsoluteUri);
        return page;
    }
}
