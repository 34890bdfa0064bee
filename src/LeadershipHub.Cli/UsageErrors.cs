using System.CommandLine;
using System.Text;
using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Cli;

/// <summary>Says what is wrong with the arguments, and what was probably meant.</summary>
internal static class UsageErrors
{
    public static string Explain(ParseResult parsed)
    {
        var (text, command) = (new StringBuilder(), parsed.CommandResult.Command);

        // A word that is not known makes the parser miss others; only the word itself is worth a line.
        if (parsed.UnmatchedTokens is [var unknown, ..])
            text.Append("lhub: There is no '").Append(unknown).Append("' in '").Append(PathOf(command)).Append("'. ").Append(Spelling.DidYouMean(unknown, Names(command)));
        else
            text.Append("lhub: ").AppendJoin("\nlhub: ", parsed.Errors.Select(error => error.Message));

        return text.ToString().TrimEnd() + $"\nSee '{PathOf(command)} --help'.\n";
    }

    private static IEnumerable<string> Names(Command command) =>
        [.. command.Subcommands.Select(sub => sub.Name), .. command.Options.Select(option => option.Name)];

    private static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{PathOf(parent)} {command.Name}" : "lhub";
}
