using Microsoft.Playwright;

namespace LeadershipHub.EndToEnd.Tests.Preview;

/// <summary>Pictures of what the preview adds to a page, taken only where <c>LHUB_SCREENSHOTS</c> names a folder for them.</summary>
internal static class PreviewPictures
{
    public static async Task TakeAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("LHUB_SCREENSHOTS") is not { Length: > 0 } folder)
            return;

        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"preview-{name}-{scheme}.png".ToLowerInvariant()) });
        }
    }
}
