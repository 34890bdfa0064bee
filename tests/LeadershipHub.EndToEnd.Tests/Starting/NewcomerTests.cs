using LeadershipHub.EndToEnd.Tests.Killing;

namespace LeadershipHub.EndToEnd.Tests.Starting;

/// <summary>Somebody's first hour.</summary>
public sealed class NewcomerTests
{
    [Fact]
    public async Task A_newcomer_starts_writes_builds_locks_and_builds_again_without_a_change()
    {
        using var home = new NewHub();
        var hub = home.At("hub");
        await NewHub.RunAsync(home.Home, ["init", "hub"]);
        await NewHub.RunAsync(hub, ["new", "post", "Bring a chair"]);
        var post = Path.Combine(hub, "content", "posts", "2026-03-02-bring-a-chair.md");
        await File.AppendAllTextAsync(post, "\nWhoever sits down has time.\n");

        await NewHub.RunAsync(hub, ["build", "--strict"]);
        Assert.Contains("Whoever sits down has time.", await File.ReadAllTextAsync(Path.Combine(hub, "public", "posts", "bring-a-chair", "index.html")), StringComparison.Ordinal);
        var before = TwoVersions.Hashes(Path.Combine(hub, "public"));

        await NewHub.RunAsync(hub, ["lock"]);
        Assert.Contains("/posts/bring-a-chair/", await File.ReadAllTextAsync(Path.Combine(hub, "site.lock.yml")), StringComparison.Ordinal);
        Assert.Contains("files  0 written", await NewHub.RunAsync(hub, ["build", "--strict"]), StringComparison.Ordinal);
        Assert.Equal(before.OrderBy(file => file.Key, StringComparer.Ordinal), TwoVersions.Hashes(Path.Combine(hub, "public")).OrderBy(file => file.Key, StringComparer.Ordinal));

        File.Delete(post);
        using var refused = LhubProcess.Start(hub, NewHub.Now, ["build", "--strict"]);
        Assert.Equal(1, (await refused.EndAsync()).ExitCode);
    }

    [Fact]
    public async Task The_lock_holds_in_a_fresh_clone_until_an_alias_keeps_the_address()
    {
        using var home = new NewHub();
        await NewHub.RunAsync(home.Home, ["init", "hub"]);
        await NewHub.RunAsync(home.At("hub"), ["new", "post", "Bring a chair"]);
        await NewHub.RunAsync(home.At("hub"), ["lock"]);
        await Git.RunAsync(home.At("hub"), "init", "--quiet");
        await Git.RunAsync(home.At("hub"), "add", "--all");
        await Git.RunAsync(home.At("hub"), "commit", "--quiet", "--message", "As published");
        await Git.RunAsync(home.Home, "clone", "--quiet", "hub", "clone");
        var clone = home.At("clone");
        Assert.False(Directory.Exists(Path.Combine(clone, ".lhub")));
        await NewHub.RunAsync(clone, ["build", "--strict"]);
        await NewHub.RunAsync(clone, ["lock", "--check"]);

        Directory.Delete(Path.Combine(clone, "public"), recursive: true);
        Directory.Delete(Path.Combine(clone, ".lhub"), recursive: true);
        var (old, renamed) = (Path.Combine(clone, "content", "posts", "2026-03-02-bring-a-chair.md"), Path.Combine(clone, "content", "posts", "2026-03-02-bring-two-chairs.md"));
        File.Move(old, renamed);
        using var refused = LhubProcess.Start(clone, NewHub.Now, ["build", "--strict"]);
        var (code, said) = await refused.EndAsync();
        Assert.Equal(1, code);
        Assert.Contains("LH850", said, StringComparison.Ordinal);
        Assert.Contains("/posts/bring-a-chair/", said, StringComparison.Ordinal);

        var text = await File.ReadAllTextAsync(renamed);
        await File.WriteAllTextAsync(renamed, string.Concat("---\naliases: [/posts/bring-a-chair/]", text.AsSpan(3)));
        await NewHub.RunAsync(clone, ["build", "--strict"]);
        Assert.Contains("/posts/bring-two-chairs/", await File.ReadAllTextAsync(Path.Combine(clone, "public", "posts", "bring-a-chair", "index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_hour_of_the_guide_can_be_walked_as_it_is_written()
    {
        using var home = new NewHub();
        var (folder, walked) = (home.Home, 0);
        foreach (var block in Walk.Of("first-hour.md"))
        {
            if (block.File is { } file)
                await File.AppendAllTextAsync(Path.Combine(folder, file), "\n" + block.Text);

            foreach (var words in block.Commands)
            {
                if (words[0] is "cd")
                    folder = Path.GetFullPath(words[1], folder);
                else
                {
                    Assert.Equal("lhub", words[0]);
                    await NewHub.RunAsync(folder, words.Skip(1));
                }

                walked++;
            }
        }

        Assert.True(walked >= 11, $"Only {walked} commands were found in the guide.");
        foreach (var made in (string[])["site.config.yml", "content/posts/2026-03-01-what-we-learned-today.md", "public/index.html", "public/posts/what-we-learned-today/index.html", "site.lock.yml", ".github/workflows/site.yml", "../published/posts/what-we-learned-today/index.html"])
            Assert.True(File.Exists(Path.Combine(folder, made)), made);
    }
}
