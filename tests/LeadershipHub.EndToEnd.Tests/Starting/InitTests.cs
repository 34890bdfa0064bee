using System.Text.RegularExpressions;

namespace LeadershipHub.EndToEnd.Tests.Starting;

/// <summary>What <c>lhub init</c> makes is a hub that the strictest build has nothing to say about.</summary>
public sealed partial class InitTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("fr")]
    [InlineData("ar")]
    public async Task A_new_hub_builds_without_a_diagnostic_before_and_after_its_lock(string language)
    {
        using var hub = new NewHub();
        await NewHub.RunAsync(hub.Home, ["init", "hub", "--language", language, "--title", "Auf \"Augenhöhe\": # 1", "--base-url", "https://hub.example.org/below", "--ci", "github", "--ci", "gitlab", "--ci", "azure"]);

        foreach (var file in (string[])[".github/workflows/site.yml", ".gitlab-ci.yml", "azure-pipelines.yml", ".config/dotnet-tools.json"])
            Assert.True(File.Exists(hub.At("hub", file)), file);
        await AssertCleanAsync(hub.At("hub"));
        var home = await File.ReadAllTextAsync(hub.At("hub", "public", "index.html"));
        Assert.Contains($"lang=\"{language}\"", home, StringComparison.Ordinal);
        foreach (var page in (string[])["posts", "quotes", "archive", "authors/editors"])
            Assert.True(File.Exists(hub.At("hub", "public", page, "index.html")), page);

        await NewHub.RunAsync(hub.At("hub"), ["lock"]);
        await AssertCleanAsync(hub.At("hub"));
    }

    [Fact]
    public async Task An_empty_hub_builds_without_a_diagnostic()
    {
        using var hub = new NewHub();
        await NewHub.RunAsync(hub.Home, ["init", "hub", "--empty"]);

        await AssertCleanAsync(hub.At("hub"));
        Assert.True(File.Exists(hub.At("hub", "public", "index.html")));
    }

    [Fact]
    public async Task Where_there_is_no_git_the_hub_is_made_all_the_same()
    {
        using var hub = new NewHub();
        Directory.CreateDirectory(hub.At("no-programs"));

        var said = await NewHub.RunAsync(hub.Home, ["init", "hub", "--empty", "--git"], [("PATH", hub.At("no-programs"))]);

        Assert.Contains("There is no git on this machine", said, StringComparison.Ordinal);
        Assert.True(File.Exists(hub.At("hub", "site.config.yml")));
    }

    // The summary goes to standard output; nothing of it looks like a diagnostic, which carries a code.
    private static async Task AssertCleanAsync(string hub) => Assert.DoesNotMatch(Code(), await NewHub.RunAsync(hub, ["build", "--strict"]));

    [GeneratedRegex(@"\bLH[0-9]{3}\b|warning|error", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
