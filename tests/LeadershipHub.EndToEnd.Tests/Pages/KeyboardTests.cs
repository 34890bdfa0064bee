using LeadershipHub.EndToEnd.Tests.Sites;
using Microsoft.Playwright;

namespace LeadershipHub.EndToEnd.Tests.Pages;

/// <summary>What a reader does with the keyboard alone.</summary>
public sealed class KeyboardTests(Bench bench)
{
    // Name, outline, and whether the element is within the window: a line for what has the focus.
    private const string DescribeFocus = """
        () => {
          const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
          const seen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width > 0;
          return [e === document.body ? '' : e.outerHTML.slice(0, 160), style.outlineStyle, style.outlineWidth, String(seen)];
        }
        """;

    public static TheoryData<string> Pages => [.. VisitedPages.Names];

    [Theory, InlineData(HubLanguage.English), InlineData(HubLanguage.Arabic)]
    public async Task The_first_stop_is_a_visible_link_past_the_menu(HubLanguage language)
    {
        var page = await OpenAsync(language, "about/");
        await using var context = page.Context;

        await page.Keyboard.PressAsync("Tab");
        var skip = page.Locator(":focus");

        Assert.Equal("#main", await skip.GetAttributeAsync("href"));
        await Assertions.Expect(skip).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [Fact]
    public async Task The_link_past_the_menu_moves_the_focus_to_the_main_part()
    {
        var page = await OpenAsync(HubLanguage.English, "about/");
        await using var context = page.Context;

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task The_focus_is_visible_wherever_it_goes(string name)
    {
        var page = await OpenAsync(HubLanguage.English, VisitedPages.PathOf(name));
        await using var context = page.Context;

        for (var stops = 0; stops < 40; stops++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focus = await page.EvaluateAsync<string[]>(DescribeFocus);
            if (focus[0] is "")
                break;

            Assert.True(focus is [_, not "none", not "0px", "true"], $"Stop {stops + 1}: {string.Join(' ', focus)}");
        }
    }

    [Fact]
    public async Task The_menu_opens_with_a_key()
    {
        var page = await OpenAsync(HubLanguage.English, "about/");
        await using var context = page.Context;

        await page.Locator(".site-nav summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(new Uri(new Uri(page.Url), "/posts/").AbsoluteUri);
    }

    private async Task<IPage> OpenAsync(HubLanguage language, string path)
    {
        var hub = await bench.Hubs.Of(language);
        var page = await bench.Browser.NewPageAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await page.GotoAsync(new Uri(hub.Url, path).AbsoluteUri);
        return page;
    }
}
