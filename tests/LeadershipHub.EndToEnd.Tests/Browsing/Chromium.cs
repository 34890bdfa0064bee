namespace LeadershipHub.EndToEnd.Tests.Browsing;

/// <summary>The system's Chromium: nothing is downloaded.</summary>
/// <remarks><c>LHUB_CHROMIUM</c> names another one; with <c>LHUB_REQUIRE_BROWSER=1</c> its absence fails the tests instead of skipping them.</remarks>
internal static class Chromium
{
    public const string Missing = "No Chromium was found: set LHUB_CHROMIUM to its path, or install the package chromium.";

    public static readonly string[] Flags =
    [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome-stable", "/usr/bin/google-chrome"];

    public static bool IsRequired => Environment.GetEnvironmentVariable("LHUB_REQUIRE_BROWSER") is "1";

    /// <summary>Null where there is none.</summary>
    public static string? Find() => Environment.GetEnvironmentVariable("LHUB_CHROMIUM") is { Length: > 0 } named
        ? new[] { named }.FirstOrDefault(File.Exists)
        : Places.FirstOrDefault(File.Exists);
}
