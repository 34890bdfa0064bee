using LeadershipHub.Cli.Serving;
using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Cli.Tests.Commands;

public sealed class ServeCommandTests
{
    private static readonly Uri BaseUrl = new("http://127.0.0.1:4001/hub/");

    [Theory]
    [InlineData("", true, true, false)]
    [InlineData("--drafts false --future false --expired", false, false, true)]
    public async Task Drafts_and_pages_to_come_are_shown_unless_turned_off(string flags, bool drafts, bool future, bool expired)
    {
        using var terminal = Terminal.InSite();

        await ServeOneBuildAsync(terminal, flags.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        var asked = Assert.Single(terminal.Hub.Asked);
        Assert.Equal((drafts, future, expired), (asked.Drafts, asked.Future, asked.Expired));
    }

    [Fact]
    public async Task The_preview_has_an_output_of_its_own_and_its_own_base_url()
    {
        using var terminal = Terminal.InSite();

        await ServeOneBuildAsync(terminal);

        var asked = Assert.Single(terminal.Hub.Asked);
        Assert.Equal(Path.Combine(terminal.Folder.Path, ".lhub/preview"), asked.OutputFolder);
        Assert.Matches(@"\Ahttp://127\.0\.0\.1:\d+/\z", asked.BaseUrl);
    }

    [Fact]
    public async Task Forms_go_to_the_preview_itself_whatever_the_sites_path()
    {
        using var terminal = Terminal.InSite();

        await ServeOneBuildAsync(terminal);

        Assert.Matches(@"\Ahttp://127\.0\.0\.1:\d+/_feedback\z", Assert.Single(terminal.Hub.Asked).InboxUrl);
        Assert.Equal("http://127.0.0.1:4001/_feedback", PreviewInbox.UrlAt(BaseUrl));
    }

    [Fact]
    public async Task A_hub_without_forms_gets_no_store()
    {
        using var terminal = Terminal.InSite();

        await ServeOneBuildAsync(terminal);

        Assert.False(Directory.Exists(Path.Combine(terminal.Folder.Path, ".lhub", "feedback")));
    }

    [Fact]
    public async Task A_hub_with_forms_gets_a_store_and_the_same_token_at_every_start()
    {
        using var terminal = Terminal.InSite();
        terminal.Folder.Write(".lhub/preview/forms.json", Entries.Inbox.Forms);
        string? first;
        await using (var inbox = Open(terminal))
            first = inbox.Open(BaseUrl);

        await using var again = Open(terminal);

        Assert.StartsWith("Forms are taken here: http://127.0.0.1:4001/_feedback/moderation/ shows what was sent; the token is ", first, StringComparison.Ordinal);
        Assert.Equal(first, again.Open(BaseUrl));
        Assert.Null(again.Open(BaseUrl));

        static PreviewInbox Open(Terminal terminal) => new(
            terminal.Shell with { Clock = TimeProvider.System }, terminal.Folder.Path, Path.Combine(terminal.Folder.Path, ".lhub/preview"));
    }

    [Fact]
    public async Task Interrupting_the_preview_ends_with_130()
    {
        using var terminal = Terminal.InSite();

        Assert.Equal(130, await ServeOneBuildAsync(terminal));
    }

    [Fact]
    public void Open_shows_the_site_in_the_browser_once()
    {
        using var terminal = Terminal.InSite();
        var site = Site(terminal, open: true);

        Build(site);
        Build(site, "content/a.md");

        Assert.Equal(["http://127.0.0.1:4001/hub/"], terminal.Opened);
    }

    [Fact]
    public void A_port_that_was_taken_is_mentioned()
    {
        using var terminal = Terminal.InSite();

        Site(terminal).Listening(BaseUrl);

        Assert.Equal("Port 4000 is taken; using 4001.\n", terminal.Output);
    }

    [Fact]
    public void A_rebuild_names_what_changed()
    {
        using var terminal = Terminal.InSite();

        Build(Site(terminal), "content/a.md", "content/b.md");

        Assert.Equal("content/a.md and 1 more: rebuilt in 1.25 s, 3 files written\n", terminal.Output);
    }

    [Fact]
    public void A_rebuild_that_fails_says_what_is_wrong_and_goes_on()
    {
        using var terminal = Terminal.InSite();
        terminal.Hub.OnBuild = (_, _) => FakeHub.Failed(new Diagnostic("LH201", Severity.Error, "Unknown key.", new("content/a.md", 1, 1)));

        Build(Site(terminal), "content/a.md");

        Assert.Equal("content/a.md: not rebuilt, 1 error; the site stays as it was\n", terminal.Output);
        Assert.StartsWith("content/a.md:1:1: error LH201", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_is_told_in_full_once_and_its_end_is_told()
    {
        using var terminal = Terminal.InSite();
        var site = Site(terminal);
        terminal.Hub.OnBuild = (_, _) => FakeHub.Failed(new Diagnostic("LH201", Severity.Error, "Unknown key.", new("content/a.md", 1, 1)));
        Build(site, "content/a.md");
        terminal.Hub.OnBuild = (_, _) => FakeHub.Failed(
            new Diagnostic("LH201", Severity.Error, "Unknown key.", new("content/a.md", 2, 1)),
            new Diagnostic("LH202", Severity.Error, "Another one.", new("content/b.md", 1, 1)));
        Build(site, "content/b.md");
        terminal.Hub.OnBuild = (_, _) => FakeHub.Good();
        Build(site, "content/a.md");
        Build(site, "content/a.md");

        Assert.Equal(
            "content/a.md: not rebuilt, 1 error; the site stays as it was\n" +
            "content/b.md: not rebuilt, 2 errors; the site stays as it was\n" +
            "content/a.md: fixed, rebuilt in 1.25 s, 3 files written\n" +
            "content/a.md: rebuilt in 1.25 s, 3 files written\n",
            terminal.Output);
        Assert.Equal("content/a.md:1:1: error LH201: Unknown key.\n\ncontent/b.md:1:1: error LH202: Another one.\n\n", terminal.Error);
    }

    [Fact]
    public void Errors_and_warnings_are_handed_to_the_page_with_the_line_itself()
    {
        using var terminal = Terminal.InSite();
        terminal.Folder.Write("content/a.md", "---\ntitel: A\n");
        terminal.Hub.OnBuild = (_, _) => FakeHub.Failed(
            new Diagnostic("LH216", Severity.Error, "Unknown key.", new("content/a.md", 2, 1), "Did you mean 'title'?"),
            new Diagnostic("LH300", Severity.Warning, "A warning.", new("content/a.md")),
            new Diagnostic("LH301", Severity.Note, "A note.", new("content/a.md")));

        var build = Site(terminal).Build(BaseUrl, ["content/a.md"], CancellationToken.None);

        Assert.False(build.Succeeded);
        Assert.Equal(
            [
                new() { IsError = true, Code = "LH216", Message = "Unknown key.", Help = "Did you mean 'title'?", Path = "content/a.md", Line = 2, Column = 1, Frame = "   2 | titel: A\n     | ^" },
                new() { IsError = false, Code = "LH300", Message = "A warning.", Path = "content/a.md" },
            ],
            build.Problems);
    }

    [Fact]
    public void A_fault_of_the_engine_does_not_end_the_preview()
    {
        using var terminal = Terminal.InSite();
        terminal.Hub.OnBuild = (_, _) => throw new InvalidOperationException("A gap in a list.");

        Build(Site(terminal), "content/a.md");

        Assert.Equal("lhub: InvalidOperationException: A gap in a list.\n", terminal.Error);
    }

    private static void Build(PreviewedSite site, params string[] changed)
    {
        site.Build(BaseUrl, [.. changed], CancellationToken.None);
        site.Built();
    }

    private static async Task<int> ServeOneBuildAsync(Terminal terminal, params string[] flags)
    {
        using var end = new CancellationTokenSource();
        terminal.Hub.OnBuild = (_, _) =>
        {
            end.Cancel();
            return FakeHub.Good();
        };
        return await terminal.RunAsync(end.Token, ["serve", "--port", "0", .. flags]);
    }

    private static PreviewedSite Site(Terminal terminal, bool open = false) => new(
        new(terminal.Shell, terminal.Hub, CancellationToken.None),
        new() { SiteFolder = terminal.Folder.Path, Now = terminal.Clock.GetUtcNow() },
        Verbosity.Normal,
        port: 4000,
        open);
}
