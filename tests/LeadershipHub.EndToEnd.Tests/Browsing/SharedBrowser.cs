using Microsoft.Playwright;

namespace LeadershipHub.EndToEnd.Tests.Browsing;

/// <summary>One browser for all tests, started when a test first asks. A test without a browser is skipped, saying why.</summary>
internal sealed class SharedBrowser : IAsyncDisposable
{
    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> _launched = new(() => Driver.LaunchAsync(Chromium.Find() ?? ""));

    /// <summary>A page in a profile of its own; dispose of its context when done.</summary>
    internal async Task<IPage> NewPageAsync(BrowserNewContextOptions options)
    {
        if (Chromium.Find() is null)
        {
            Assert.False(Chromium.IsRequired, Chromium.Missing);
            Assert.Skip(Chromium.Missing);
        }

        var (_, browser) = await _launched.Value;
        var context = await browser.NewContextAsync(options);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_launched is not { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            return;

        var (playwright, browser) = await _launched.Value;
        await browser.CloseAsync();
        playwright.Dispose();
    }
}
