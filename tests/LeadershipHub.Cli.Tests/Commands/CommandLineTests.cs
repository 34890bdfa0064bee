namespace LeadershipHub.Cli.Tests.Commands;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("buidl", "Did you mean 'build'?")]
    [InlineData("build --bas-url x", "Did you mean '--base-url'?")]
    [InlineData("list draft", "Did you mean 'drafts'?")]
    [InlineData("new pots", "Did you mean 'post'?")]
    public async Task A_slip_of_the_finger_ends_with_2_and_a_suggestion(string args, string suggestion)
    {
        using var terminal = Terminal.InSite();

        Assert.Equal(2, await terminal.RunAsync(args.Split(' ')));
        Assert.Contains(suggestion, terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new")]
    [InlineData("new post")]
    [InlineData("list")]
    [InlineData("build --output")]
    [InlineData("build -v loud")]
    [InlineData("build -v 1")]
    [InlineData("build extra")]
    [InlineData("serve --port 70000")]
    [InlineData("serve --port http")]
    [InlineData("serve --host nowhere.example")]
    [InlineData("new post Title --date 2026-02-30")]
    [InlineData("new post Title --date tomorrow")]
    [InlineData("new post --draf")]
    public async Task A_command_that_cannot_be_understood_ends_with_2_and_points_to_help(string args)
    {
        using var terminal = Terminal.InSite();

        Assert.Equal(2, await terminal.RunAsync(args.Split(' ')));
        Assert.Matches(@"\ASee 'lhub [a-z ]+--help'\.\n\z", terminal.Error.Split('\n')[^2] + "\n");
        Assert.Empty(terminal.Hub.Asked);
    }

    [Fact]
    public async Task No_command_at_all_shows_the_help_and_ends_with_2()
    {
        using var terminal = new Terminal();

        Assert.Equal(2, await terminal.RunAsync());
        Assert.Contains("Usage:", terminal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("build --help")]
    [InlineData("new post --help")]
    [InlineData("--version")]
    [InlineData("version")]
    public async Task Help_and_version_end_with_0_without_a_site(string args)
    {
        using var terminal = new Terminal();

        Assert.Equal(0, await terminal.RunAsync(args.Split(' ')));
        Assert.NotEmpty(terminal.Output);
    }

    [Fact]
    public async Task Version_names_the_program_the_runtime_and_the_system()
    {
        using var terminal = new Terminal();

        await terminal.RunAsync("version");

        Assert.Matches(@"\Alhub \d+\.\d+\.\d+(-[0-9A-Za-z.]+)?\n\.NET \d+\.\d+\.\d+.*\n.+ (X64|Arm64|X86|Arm)\n\z", terminal.Output);
    }
}
