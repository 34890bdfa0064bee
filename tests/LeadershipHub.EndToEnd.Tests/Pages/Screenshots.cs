using LeadershipHub.EndToEnd.Tests.Sites;
using Microsoft.Playwright;

namespace LeadershipHub.EndToEnd.Tests.Pages;

/// <summary>Pictures to look at, taken only where <c>LHUB_SCREENSHOTS</c> names a folder for them.</summary>
public sealed class Screenshots(Bench bench)
{
    private const string Switch = "LHUB_SCREENSHOTS";

    [Theory, InlineData(320), InlineData(1280), InlineData(1920)]
    public async Task Every_type_of_page_is_pictured(int width)
    {
        var folder = Environment.GetEnvironmentVariable(Switch) ?? "";
        Assert.SkipWhen(folder.Length == 0, $"{Switch} names no folder for pictures.");

        foreach (var name in VisitedPages.Names)
        {
            foreach (var language in Enum.GetValues<HubLanguage>())
                await PictureAsync(language, name, width, folder);
        }

        Assert.NotEmpty(Directory.EnumerateFiles(folder, $"*-{width}-*.png"));
    }

    private async Task PictureAsync(HubLanguage language, string name, int width, string folder)
    {
        var hub = await bench.Hubs.Of(language);
        var page = await bench.Browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        await using var context = page.Context;
        await page.GotoAsync(new Uri(hub.Url, VisitedPages.PathOf(name)).AbsoluteUri);

        // Pictures that wait until they are scrolled to would be missing.
        await page.EvaluateAsync("() => Promise.all([...document.images].map(image => { image.loading = 'eager'; return image.decode().catch(() => 0); }))");
        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var file = $"{language}-{name.Replace(' ', '-')}-{width}-{scheme}.png".ToLowerInvariant();
            await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, file) });
        }
    }
}
