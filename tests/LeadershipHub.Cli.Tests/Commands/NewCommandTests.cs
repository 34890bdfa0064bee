namespace LeadershipHub.Cli.Tests.Commands;

public sealed class NewCommandTests
{
    [Fact]
    public async Task A_new_post_lies_under_its_date_and_slug()
    {
        using var terminal = Terminal.InSite();

        Assert.Equal(0, await terminal.RunAsync("new", "post", "Ask first", "--date", "2026-04-05", "--author", "mara", "--draft"));

        Assert.Equal("Wrote content/posts/2026-04-05-ask-first.md\n", terminal.Output);
        var lines = terminal.Folder.Read("content/posts/2026-04-05-ask-first.md").Split('\n');
        Assert.Equal(["---", "title: \"Ask first\"", "date: 2026-04-05", "author: \"mara\""], lines[..4]);
        Assert.Contains(lines, line => line.StartsWith("draft: true", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_post_is_of_today_and_no_draft_unless_told_otherwise()
    {
        using var terminal = Terminal.InSite();

        await terminal.RunAsync("new", "post", "Ask first");

        var text = terminal.Folder.Read("content/posts/2026-03-01-ask-first.md");
        Assert.DoesNotMatch(@"(?m)^(draft|author):", text);
    }

    [Fact]
    public async Task A_bundle_is_a_folder_with_an_index()
    {
        using var terminal = Terminal.InSite();

        await terminal.RunAsync("new", "post", "Ask first", "--bundle");

        Assert.Contains("date: 2026-03-01\n", terminal.Folder.Read("content/posts/ask-first/index.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_page_lies_under_its_slug()
    {
        using var terminal = Terminal.InSite();

        Assert.Equal(0, await terminal.RunAsync("new", "page", "About us"));
        Assert.StartsWith("---\ntitle: \"About us\"\n", terminal.Folder.Read("content/pages/about-us.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/posts/2026-03-01-ask-first.md", "new", "post", "Ask first")]
    [InlineData("content/posts/ask-first/index.md", "new", "post", "Ask first", "--bundle")]
    [InlineData("content/pages/ask-first.md", "new", "page", "Ask first")]
    public async Task What_is_there_is_never_overwritten(string path, params string[] args)
    {
        using var terminal = Terminal.InSite();
        terminal.Folder.Write(path, "mine");

        Assert.Equal(2, await terminal.RunAsync(args));
        Assert.Equal("mine", terminal.Folder.Read(path));
    }

    [Fact]
    public async Task A_title_with_quotes_stays_one_text()
    {
        using var terminal = Terminal.InSite();

        await terminal.RunAsync("new", "post", "Say \"yes\": a \\ story\t#1");

        var text = terminal.Folder.Read(Path.Combine("content/posts", Path.GetFileName(Directory.GetFiles(Path.Combine(terminal.Folder.Path, "content/posts")).Single())));
        Assert.Contains("title: \"Say \\\"yes\\\": a \\\\ story\\u0009#1\"\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_without_letters_makes_no_file()
    {
        using var terminal = Terminal.InSite();

        Assert.Equal(2, await terminal.RunAsync("new", "post", "?!"));
        Assert.False(Directory.Exists(Path.Combine(terminal.Folder.Path, "content")));
    }

    [Fact]
    public async Task Editors_are_told_the_schema_where_the_hub_keeps_it()
    {
        using var terminal = Terminal.InSite();
        terminal.Folder.Write("schemas/post.schema.json", "{}");

        await terminal.RunAsync("new", "post", "Ask first", "--bundle");

        Assert.StartsWith(
            "---\n# yaml-language-server: $schema=../../../schemas/post.schema.json\ntitle:",
            terminal.Folder.Read("content/posts/ask-first/index.md"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_of_a_site_nothing_is_made()
    {
        using var terminal = new Terminal();

        Assert.Equal(2, await terminal.RunAsync("new", "page", "About us"));
        Assert.Empty(Directory.GetFileSystemEntries(terminal.Folder.Path));
    }
}
