using System.CommandLine;
using LeadershipHub.Cli.Commands;

namespace LeadershipHub.Cli.Tests.Reference;

public sealed class CommandReferenceTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void The_reference_of_commands_is_what_the_commands_say() => ReferenceFile.AssertIs("guide/commands.md", CommandReference.Write(Root()));

    [Fact]
    public void Every_command_argument_and_option_is_described_by_a_sentence()
    {
        var thin = Described(Root()).Where(one => !IsSentence(one.Description)).Select(one => one.Name);

        Assert.Empty(thin);
    }

    [Fact]
    public void Exit_codes_are_said_of_commands_that_there_are()
    {
        var commands = CommandReference.Leaves(Root()).Select(leaf => leaf.Words);

        Assert.Empty(ExitCodes.Failures.Keys.Except(commands, StringComparer.Ordinal));
    }

    private RootCommand Root() => CommandLine.Root(new(_terminal.Shell, _terminal.Hub, CancellationToken.None), CommonOptions.Verbosity(), first: null);

    private static IEnumerable<(string Name, string? Description)> Described(Command command, string above = "lhub") =>
    [
        (above, command.Description),
        .. command.Arguments.Select(argument => ($"{above} {argument.Name}", argument.Description)),
        .. command.Options.Select(option => ($"{above} {option.Name}", option.Description)),
        .. command.Subcommands.SelectMany(below => Described(below, $"{above} {below.Name}")),
    ];

    // The options of System.CommandLine itself, for help and version, end without a full stop.
    private static bool IsSentence(string? text) => text is { Length: > 10 } && char.IsUpper(text[0]) && (text[^1] is '.' or ']' || text.StartsWith("Show ", StringComparison.Ordinal));
}
