namespace LeadershipHub.Cli.Tests.Commands;

public sealed class WhyCommandTests
{
    [Fact]
    public async Task A_page_says_what_it_read_and_why_it_was_rendered()
    {
        using var terminal = Terminal.InSite();
        terminal.Hub.Known = new() { OutputPath = "posts/a/index.html", Size = 1234, Reason = "It is new.", Reads = ["page /posts/a/: title", "template layouts/post"] };

        Assert.Equal(0, await terminal.RunAsync("why", "/posts/a/"));
        Assert.Equal("posts/a/index.html, 1,234 bytes\nRendered last: It is new.\nIt read:\n  page /posts/a/: title\n  template layouts/post\n", terminal.Output);
    }

    [Fact]
    public async Task A_path_that_the_last_build_does_not_know_is_wrong_usage()
    {
        using var terminal = Terminal.InSite();

        Assert.Equal(2, await terminal.RunAsync("why", "/nowhere/"));
        Assert.Contains("'/nowhere/'", terminal.Error, StringComparison.Ordinal);
    }
}
