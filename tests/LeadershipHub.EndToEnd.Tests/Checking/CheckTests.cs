using System.Globalization;
using System.Text.RegularExpressions;
using LeadershipHub.EndToEnd.Tests.Killing;
using LeadershipHub.EndToEnd.Tests.Sites;
using LeadershipHub.EndToEnd.Tests.Starting;

namespace LeadershipHub.EndToEnd.Tests.Checking;

/// <summary><c>lhub check</c> and what strict builds do with it, as processes.</summary>
public sealed partial class CheckTests
{
    // Later than every post of the demonstration hub but the one that waits for 2099.
    private static readonly DateTimeOffset Later = DateTimeOffset.Parse("2026-12-01T12:00:00Z", CultureInfo.InvariantCulture);

    [Fact]
    public async Task The_demonstration_hub_has_no_error_until_a_link_breaks()
    {
        using var home = new NewHub();
        var hub = home.At("hub");
        foreach (var part in (string[])["content", "static", "theme", "themes"])
            Copy(Repository.PathOf(part), Path.Combine(hub, part));
        File.Copy(Repository.PathOf("site.config.yml"), Path.Combine(hub, "site.config.yml"));

        Assert.Equal(0, (await RunAsync(hub, Later, "build")).ExitCode);
        var (code, said) = await RunAsync(hub, Later, "check");
        Assert.True(code == 0, said);
        Assert.Contains(" 0 errors, ", said, StringComparison.Ordinal);

        Copy(Path.Combine(hub, "public"), home.At("copy"));
        var broken = home.At("copy", "colophon", "index.html");
        await File.WriteAllTextAsync(broken, (await File.ReadAllTextAsync(broken)).Replace("</main>", "<a href=\"/nowhere/\">Nowhere</a></main>", StringComparison.Ordinal));
        (code, said) = await RunAsync(hub, Later, "check", "--output", home.At("copy"));

        Assert.Equal(1, code);
        Assert.Matches(@"content/pages/colophon\.md: error LH900: The link to '/nowhere/' leads nowhere\. \(on /colophon/\)", said);
        Assert.Contains(" 1 error, ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_strict_build_publishes_nothing_that_a_check_refuses_until_it_is_accepted()
    {
        using var home = new NewHub();
        var hub = home.At("hub");
        await NewHub.RunAsync(home.Home, ["init", "hub"]);
        Directory.CreateDirectory(Path.Combine(hub, "content", "pages"));
        await File.WriteAllTextAsync(Path.Combine(hub, "content", "pages", "frame.md"), "---\ntitle: A frame\n---\n\nHere it is:\n\n<iframe src=\"/posts/\"></iframe>\n");

        var refused = await StrictAsync(hub);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("content/pages/frame.md:7:14: error LH913: A frame has no title.", refused.Said, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(hub, "public", "index.html")));
        await AssertSaysTheSameAsync(refused, hub);

        // Without --strict the site is built, and the memory knows it.
        await NewHub.RunAsync(hub, ["build"]);
        await AssertSaysTheSameAsync(refused, hub);
        Assert.Contains("1 finding accepted in check.baseline.json.", await NewHub.RunAsync(hub, ["check", "--accept", "--reason", "It shows itself"]), StringComparison.Ordinal);
        await File.AppendAllTextAsync(Path.Combine(hub, "content", "pages", "frame.md"), "\nThat was it.\n");

        var published = await StrictAsync(hub);
        Assert.True(published.ExitCode == 0, published.Said);
        Assert.Contains("That was it.", await File.ReadAllTextAsync(Path.Combine(hub, "public", "frame", "index.html")), StringComparison.Ordinal);
        await AssertSaysTheSameAsync(published, hub);

        File.Delete(Path.Combine(hub, "check.baseline.json"));
        Assert.Equal(1, (await StrictAsync(hub)).ExitCode);
    }

    private static Task<(int ExitCode, string Said)> StrictAsync(string hub) => RunAsync(hub, NewHub.Now, "build", "--strict", "--verbosity", "detailed");

    private static async Task AssertSaysTheSameAsync((int ExitCode, string Said) before, string hub)
    {
        var (code, said) = await StrictAsync(hub);

        Assert.Equal(before.ExitCode, code);
        Assert.Equal(Findings(before.Said), Findings(said));
    }

    private static string Findings(string said) => string.Join('\n', Finding().Matches(said).Select(match => match.Value).Order(StringComparer.Ordinal));

    private static async Task<(int ExitCode, string Said)> RunAsync(string folder, DateTimeOffset now, params string[] words)
    {
        using var process = LhubProcess.Start(folder, now, words);
        return await process.EndAsync();
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!); // a file below a folder has one
            File.Copy(file, copy);
        }
    }

    [GeneratedRegex(@"^.*: (error|warning|note) LH9[0-9]{2}: .*$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Finding();
}
