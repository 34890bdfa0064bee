using Microsoft.Playwright;

namespace LeadershipHub.EndToEnd.Tests.Browsing;

/// <summary>Starts a browser. The driver's Node.js comes with the package; PLAYWRIGHT_NODEJS_PATH names another one.</summary>
internal static class Driver
{
    public static async Task<(IPlaywright Playwright, IBrowser Browser)> LaunchAsync(string chromium)
    {
        AllowExecution();

        // For machines that are busy with other tests: what is expected comes in milliseconds where they are not.
        Assertions.SetDefaultExpectTimeout(30_000);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Chromium.Flags });
        return (playwright, browser);
    }

    // The package unpacks Node.js for its owner alone, and some file systems drop even that.
    private static void AllowExecution()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, ".playwright", "node");
        if (OperatingSystem.IsWindows() || !Directory.Exists(folder))
            return;

        const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        foreach (var node in Directory.EnumerateFiles(folder, "node", SearchOption.AllDirectories))
        {
            var mode = File.GetUnixFileMode(node);
            if (!mode.HasFlag(UnixFileMode.UserExecute))
                File.SetUnixFileMode(node, mode | Execute);
        }
    }
}
