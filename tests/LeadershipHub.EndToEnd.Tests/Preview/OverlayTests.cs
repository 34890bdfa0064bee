using LeadershipHub.EndToEnd.Tests.Browsing;
using Microsoft.Playwright;

namespace LeadershipHub.EndToEnd.Tests.Preview;

/// <summary>How mistakes are shown on the page, and how they go.</summary>
public sealed class OverlayTests(Bench bench)
{
    private const string About = "content/pages/about.md";
    private const string Broken = "---\ntitle: About: the counter\n---\nText.\n";

    [Fact]
    public async Task A_mistake_is_shown_with_file_line_and_help_and_goes_when_it_is_mended_without_a_reload()
    {
        await using var hub = await PreviewedHub.StartAsync();
        var page = await OpenAsync(hub, "about/");
        await using var context = page.Context;
        var good = hub.Read(About);
        await page.EvaluateAsync("() => { window.survives = true; }");
        await page.Locator("main a").First.FocusAsync();

        hub.Write(About, Broken);

        var overlay = page.GetByRole(AriaRole.Alertdialog);
        await Assertions.Expect(overlay.GetByText("content/pages/about.md:2:")).ToBeVisibleAsync();
        await Assertions.Expect(overlay.GetByText("Error LH201")).ToBeVisibleAsync();
        await Assertions.Expect(overlay.GetByText("title: About: the counter")).ToBeVisibleAsync();
        await Assertions.Expect(overlay.GetByText("Put quotes around the text")).ToBeVisibleAsync();
        await PreviewPictures.TakeAsync(page, "overlay");

        hub.Write(About, good);

        await Assertions.Expect(overlay).ToBeHiddenAsync();
        Assert.True(await page.EvaluateAsync<bool>("() => window.survives === true"));
        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement.matches('main a')"));
    }

    [Fact]
    public async Task Escape_hides_the_overlay_and_a_button_brings_it_back()
    {
        await using var hub = await PreviewedHub.StartAsync();
        var page = await OpenAsync(hub, "about/");
        await using var context = page.Context;
        var overlay = page.GetByRole(AriaRole.Alertdialog);
        await page.Locator("main a").First.FocusAsync();
        hub.Write(About, Broken);
        await Assertions.Expect(overlay).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(overlay).ToBeHiddenAsync();
        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement.matches('main a')"));
        await page.GetByRole(AriaRole.Button, new() { Name = "1 error" }).ClickAsync();
        await Assertions.Expect(overlay).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Warnings_wait_in_the_corner_until_they_are_asked_for()
    {
        await using var hub = await PreviewedHub.StartAsync();
        var page = await OpenAsync(hub, "about/");
        await using var context = page.Context;

        hub.Write(About, hub.Read(About).Replace("\ntitle:", "\ntitel: A\ntitle:", StringComparison.Ordinal));

        await page.GetByRole(AriaRole.Button, new() { Name = "1 warning" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alertdialog).GetByText("content/pages/about.md:3")).ToBeVisibleAsync();
        await PreviewPictures.TakeAsync(page, "warnings");
    }

    [Theory, InlineData(ColorScheme.Light), InlineData(ColorScheme.Dark)]
    public async Task The_overlay_breaks_no_rule_of_accessibility_on_a_small_telephone_and_none_of_a_strict_policy(ColorScheme scheme)
    {
        await using var hub = await PreviewedHub.StartAsync(AddPolicy);
        var page = await bench.Browser.NewPageAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = 320, Height = 600 } });
        await using var context = page.Context;
        var watched = new Watched(page, hub.Url);
        await OpenAsync(page, hub, "about/");

        hub.Write(About, Broken);
        await Assertions.Expect(page.GetByRole(AriaRole.Alertdialog)).ToBeVisibleAsync();

        Assert.Empty(watched.Faults);
        Assert.Empty(await Axe.ViolationsAsync(page));
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        await PreviewPictures.TakeAsync(page, "small");
    }

    [Fact]
    public async Task Paper_has_no_overlay()
    {
        await using var hub = await PreviewedHub.StartAsync();
        var page = await OpenAsync(hub, "2026/11/notes-on-silence/");
        await using var context = page.Context;
        hub.Write(About, Broken);
        var overlay = page.GetByRole(AriaRole.Alertdialog);
        await Assertions.Expect(overlay).ToBeVisibleAsync();

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(overlay).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("lhub-preview .chip")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_hub_that_starts_with_a_mistake_shows_it_and_comes_alive_when_it_is_mended()
    {
        var good = "";
        await using var hub = await PreviewedHub.StartAsync(folder =>
        {
            var about = Path.Combine(folder, About);
            good = File.ReadAllText(about);
            File.WriteAllText(about, Broken);
        });
        var page = await bench.Browser.NewPageAsync(new());
        await using var context = page.Context;
        var answer = await page.GotoAsync(new Uri(hub.Url, "about/").AbsoluteUri);
        Assert.Equal(503, answer?.Status);
        await Assertions.Expect(page.GetByRole(AriaRole.Alertdialog).GetByText("content/pages/about.md:2:")).ToBeVisibleAsync();
        await PreviewPictures.TakeAsync(page, "waiting");

        hub.Write(About, good);

        await Assertions.Expect(page.Locator("body.kind-page")).ToHaveCountAsync(1);
        await Assertions.Expect(page.GetByRole(AriaRole.Alertdialog)).ToBeHiddenAsync();
    }

    // The policy that the theme claims to bear, in the page itself.
    private static void AddPolicy(string folder)
    {
        var partials = Directory.CreateDirectory(Path.Combine(folder, "theme", "partials"));
        File.WriteAllText(
            Path.Combine(partials.FullName, "head-end.sbn-html"),
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'\">");
    }

    private async Task<IPage> OpenAsync(PreviewedHub hub, string path)
    {
        var page = await bench.Browser.NewPageAsync(new());
        await OpenAsync(page, hub, path);
        return page;
    }

    private static async Task OpenAsync(IPage page, PreviewedHub hub, string path)
    {
        var listens = page.WaitForRequestAsync(request => request.Url.Contains("/.lhub/mark", StringComparison.Ordinal));
        var answer = await page.GotoAsync(new Uri(hub.Url, path).AbsoluteUri);
        Assert.True(answer is { Status: 200 }, $"{hub}");
        await listens;
    }
}
