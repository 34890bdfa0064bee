using LeadershipHub.Engine.Model;

namespace LeadershipHub.Cli.Tests.Commands;

public sealed class CompletionCommandTests
{
    [Theory]
    [InlineData("bash", "complete -o default -F _lhub lhub\n")]
    [InlineData("zsh", "#compdef lhub\n")]
    [InlineData("fish", "complete --command lhub ")]
    [InlineData("powershell", "Register-ArgumentCompleter -Native -CommandName lhub ")]
    public async Task Each_shell_gets_a_script_that_asks_lhub(string shell, string registration)
    {
        using var terminal = new Terminal();

        Assert.Equal(0, await terminal.RunAsync("completion", shell));
        Assert.Contains(registration, terminal.Output, StringComparison.Ordinal);
        Assert.Contains("[suggest:", terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', terminal.Output);
    }

    [Theory]
    [InlineData("completion")]
    [InlineData("completion tcsh")]
    public async Task A_shell_that_is_not_known_ends_with_2(string args)
    {
        using var terminal = new Terminal();

        Assert.Equal(2, await terminal.RunAsync(args.Split(' ')));
        Assert.Contains("See 'lhub completion --help'.", terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bu", "build")]
    [InlineData("build --st", "--strict")]
    [InlineData("feedback ex", "export")]
    [InlineData("init --ci gitl", "gitlab")]
    [InlineData("completion fi", "fish")]
    [InlineData("build --verbosity q", "quiet")]
    public async Task Commands_options_and_values_are_suggested(string line, string expected)
    {
        using var terminal = new Terminal();

        Assert.Equal(0, await terminal.RunAsync($"[suggest:{line.Length}]", line));
        Assert.Contains(expected, terminal.Output.Split('\n'), StringComparer.Ordinal);
        Assert.Empty(terminal.Error);
    }

    [Fact]
    public async Task Every_command_is_suggested_where_nothing_is_written()
    {
        using var terminal = new Terminal();

        await terminal.RunAsync("[suggest:0]", "");

        Assert.All((string[])["init", "build", "publish", "completion", "version", "--verbosity"], name => Assert.Contains(name, terminal.Output.Split('\n'), StringComparer.Ordinal));
    }

    [Fact]
    public async Task Targets_of_the_hub_are_suggested()
    {
        using var terminal = Terminal.InSite();
        terminal.Hub.Targets = [Target("live"), Target("test")];

        await terminal.RunAsync("[suggest:8]", "publish ");

        Assert.All((string[])["live", "test"], name => Assert.Contains(name, terminal.Output.Split('\n'), StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_a_hub_no_targets_are_suggested_and_nothing_is_said()
    {
        using var terminal = new Terminal();

        Assert.Equal(0, await terminal.RunAsync("[suggest:8]", "publish "));
        Assert.Contains("--dry-run", terminal.Output.Split('\n'), StringComparer.Ordinal);
        Assert.Empty(terminal.Error);
    }

    private static PublishTargetConfig Target(string name) => new() { Name = name, Kind = PublishKind.Folder, Path = "../site" };
}
