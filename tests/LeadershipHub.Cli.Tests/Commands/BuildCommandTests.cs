using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Cli.Tests.Commands;

public sealed class BuildCommandTests
{
    private static readonly Diagnostic Error = new("LH201", Severity.Error, "Unknown key 'tgas'.", new("content/a.md", 2, 1), "Did you mean 'tags'?");
    private static readonly Diagnostic Warning = Error with { Severity = Severity.Warning };

    [Fact]
    public async Task A_clean_build_ends_with_0()
    {
        using var terminal = Terminal.InSite();

        Assert.Equal(0, await terminal.RunAsync("build"));
        Assert.Equal("", terminal.Error);
    }

    [Fact]
    public async Task Errors_end_with_1()
    {
        using var terminal = Terminal.InSite();
        terminal.Hub.OnBuild = (_, _) => FakeHub.Failed(Error);

        Assert.Equal(1, await terminal.RunAsync("build"));
    }

    [Theory]
    [InlineData(0, "build")]
    [InlineData(1, "build", "--strict")]
    public async Task Warnings_fail_the_build_only_with_strict(int code, params string[] args)
    {
        using var terminal = Terminal.InSite();
        terminal.Hub.OnBuild = (_, _) => FakeHub.Good(Warning);

        Assert.Equal(code, await terminal.RunAsync(args));
    }

    [Fact]
    public async Task Options_reach_the_engine()
    {
        using var terminal = Terminal.InSite();

        await terminal.RunAsync("build", "--output", "out", "--base-url", "https://example.org/hub/", "--drafts", "--future", "--expired", "--strict", "--clean");

        var asked = Assert.Single(terminal.Hub.Asked);
        Assert.Equal(
            (terminal.Folder.Path, Path.Combine(terminal.Folder.Path, "out"), "https://example.org/hub/"),
            (asked.SiteFolder, asked.OutputFolder, asked.BaseUrl));
        Assert.True(asked is { Drafts: true, Future: true, Expired: true, Strict: true, Clean: true });
    }

    [Fact]
    public async Task Without_options_the_engine_decides()
    {
        using var terminal = Terminal.InSite();

        await terminal.RunAsync("build");

        Assert.True(Assert.Single(terminal.Hub.Asked) is
        { OutputFolder: null, BaseUrl: null, Drafts: false, Future: false, Expired: false, Strict: false, Clean: false });
    }

    [Fact]
    public async Task The_site_is_found_from_a_folder_inside_it()
    {
        using var terminal = Terminal.InSite();
        terminal.Folder.Write("content/posts/a.md");
        terminal.CurrentFolder = "content/posts";

        Assert.Equal(0, await terminal.RunAsync("build"));
        Assert.Equal(terminal.Folder.Path, Assert.Single(terminal.Hub.Asked).SiteFolder);
    }

    [Fact]
    public async Task The_site_can_be_named()
    {
        using var terminal = new Terminal();
        terminal.Folder.Write("hubs/one/site.config.yml");

        Assert.Equal(0, await terminal.RunAsync("build", "--site", "hubs/one/"));
        Assert.Equal(Path.Combine(terminal.Folder.Path, "hubs", "one"), Assert.Single(terminal.Hub.Asked).SiteFolder);
    }

    [Theory]
    [InlineData("There is no site.config.yml here or in a folder above.", "build")]
    [InlineData("There is no site.config.yml in '.'.", "build", "--site", ".")]
    [InlineData("There is no folder 'nowhere'.", "build", "--site", "nowhere")]
    public async Task Where_there_is_no_site_nothing_is_built(string message, params string[] args)
    {
        using var terminal = new Terminal();

        Assert.Equal(2, await terminal.RunAsync(args));
        Assert.StartsWith($"lhub: {message}\n", terminal.Error, StringComparison.Ordinal);
        Assert.Empty(terminal.Hub.Asked);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("content")]
    [InlineData("static/site")]
    [InlineData("themes/beacon/")]
    public async Task The_output_may_not_lie_among_the_sources(string output)
    {
        using var terminal = Terminal.InSite();

        Assert.Equal(2, await terminal.RunAsync("build", "--output", output));
        Assert.Empty(terminal.Hub.Asked);
    }

    [Theory]
    [InlineData("ftp://example.org/")]
    [InlineData("example.org")]
    [InlineData("/hub/")]
    [InlineData("https://example.org/?a=b")]
    public async Task A_base_url_is_absolute_and_of_the_web(string url)
    {
        using var terminal = Terminal.InSite();

        Assert.Equal(2, await terminal.RunAsync("build", "--base-url", url));
        Assert.Contains("cannot be a base URL", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SOURCE_DATE_EPOCH_sets_the_date()
    {
        using var terminal = Terminal.InSite();
        terminal.Variables["SOURCE_DATE_EPOCH"] = "1772352000";

        await terminal.RunAsync("build");

        Assert.Equal(new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero), Assert.Single(terminal.Hub.Asked).Now);
    }

    [Fact]
    public async Task Without_SOURCE_DATE_EPOCH_the_clock_sets_the_date()
    {
        using var terminal = Terminal.InSite();

        await terminal.RunAsync("build");

        Assert.Equal(terminal.Clock.GetUtcNow(), Assert.Single(terminal.Hub.Asked).Now);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-1")]
    [InlineData("99999999999999")]
    [InlineData("253402300800")]
    [InlineData("999999999999999999999999999999")]
    [InlineData("1e9")]
    [InlineData("١")]
    public async Task A_SOURCE_DATE_EPOCH_that_is_no_date_is_refused(string value)
    {
        using var terminal = Terminal.InSite();
        terminal.Variables["SOURCE_DATE_EPOCH"] = value;

        Assert.Equal(2, await terminal.RunAsync("build"));
    }

    [Fact]
    public async Task A_fault_of_the_engine_ends_with_3_and_asks_for_a_report()
    {
        using var terminal = Terminal.InSite();
        terminal.Hub.OnBuild = (_, _) => throw new InvalidOperationException("A gap in a list.");

        Assert.Equal(3, await terminal.RunAsync("build"));
        Assert.Contains("A gap in a list.", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("Please report it.", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_shows_its_trace_in_detailed_mode()
    {
        using var terminal = Terminal.InSite();
        terminal.Hub.OnBuild = (_, _) => throw new InvalidOperationException("A gap in a list.");

        await terminal.RunAsync("build", "--verbosity", "detailed");

        Assert.Contains("   at ", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_disk_that_fails_is_not_called_a_fault_of_lhub()
    {
        using var terminal = Terminal.InSite();
        terminal.Hub.OnBuild = (_, _) => throw new IOException("The disk is full.");

        Assert.Equal(3, await terminal.RunAsync("build"));
        Assert.StartsWith("lhub: The disk is full.\n", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("report", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupted_build_ends_with_130()
    {
        using var terminal = Terminal.InSite();
        using var interruption = new CancellationTokenSource();
        terminal.Hub.OnBuild = (_, cancel) =>
        {
            interruption.Cancel();
            cancel.ThrowIfCancellationRequested();
            return FakeHub.Good();
        };

        Assert.Equal(130, await terminal.RunAsync(interruption.Token, "build"));
        Assert.Equal("", terminal.Error);
    }

    [Fact]
    public async Task Detailed_mode_names_each_stage_as_it_begins()
    {
        using var terminal = Terminal.InSite();
        terminal.Hub.OnBuild = (options, _) =>
        {
            options.Progress?.Report(Engine.Model.BuildStage.Loading);
            return FakeHub.Good();
        };

        await terminal.RunAsync("build", "-v", "detailed");

        Assert.StartsWith("Loading …\n", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quiet_mode_says_nothing_of_a_good_build()
    {
        using var terminal = Terminal.InSite();

        await terminal.RunAsync("build", "-v", "quiet");

        Assert.Equal("", terminal.Output + terminal.Error);
    }

    [Theory]
    [InlineData("normal", false)]
    [InlineData("detailed", true)]
    public async Task Notes_are_for_detailed_mode(string verbosity, bool shown)
    {
        using var terminal = Terminal.InSite();
        terminal.Hub.OnBuild = (_, _) => FakeHub.Good(Error with { Severity = Severity.Note });

        await terminal.RunAsync("build", "-v", verbosity);

        Assert.Equal(shown, terminal.Error.Contains("note LH201", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_person_sees_colours()
    {
        using var terminal = Terminal.InSite();
        terminal.IsPerson = true;
        terminal.Hub.OnBuild = (_, _) => FakeHub.Good(Warning);

        await terminal.RunAsync("build");

        Assert.Contains("\e[1;33mwarning\e[0m", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_gets_no_escape_sequences()
    {
        using var terminal = Terminal.InSite();
        terminal.Hub.OnBuild = (_, _) => FakeHub.Good(Warning);

        await terminal.RunAsync("build");

        Assert.DoesNotContain('\e', terminal.Output + terminal.Error);
    }

    [Theory]
    [InlineData("NO_COLOR", "1")]
    [InlineData("TERM", "dumb")]
    public async Task A_person_can_refuse_colours(string variable, string value)
    {
        using var terminal = Terminal.InSite();
        terminal.IsPerson = true;
        terminal.Variables[variable] = value;
        terminal.Hub.OnBuild = (_, _) => FakeHub.Good(Warning);

        await terminal.RunAsync("build");

        Assert.DoesNotContain('\e', terminal.Output + terminal.Error);
    }
}
