using System.CommandLine;
using System.CommandLine.Parsing;
using LeadershipHub.Cli.Reporting;
using LeadershipHub.Feedback.Storing;

namespace LeadershipHub.Cli.Commands;

/// <summary>Ids of entries, as <c>lhub feedback list</c> prints them.</summary>
internal static class EntryIdArgument
{
    private const string Description = "The entry's id, as 'lhub feedback list' prints it.";

    public static Argument<string> One()
    {
        var argument = new Argument<string>("id") { Description = Description };
        argument.Validators.Add(Check);
        return argument;
    }

    public static Argument<string[]> Several(bool isNeeded = true)
    {
        var argument = new Argument<string[]>("id") { Description = Description, Arity = isNeeded ? ArgumentArity.OneOrMore : ArgumentArity.ZeroOrMore };
        argument.Validators.Add(Check);
        return argument;
    }

    /// <summary>Says so.</summary>
    public static int Missing(Shell shell, string id)
    {
        shell.Error.WriteLine($"lhub: There is no entry {id}.");
        return ExitCode.Content;
    }

    private static void Check(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(token => !EntryIds.IsId(token.Value)))
            result.AddError($"'{SafeText.Clean(token.Value)}' is no id of an entry: it has 32 digits and letters from a to f.");
    }
}
