using System.CommandLine;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub completion</c>: prints what makes a shell complete the command line.</summary>
/// <remarks>
/// The scripts know no command and no option: they ask lhub for each completion, by the directive <c>[suggest]</c> of the parser, so that they never get stale.
/// https://learn.microsoft.com/dotnet/standard/commandline/syntax#the-suggest-directive
/// </remarks>
internal static class CompletionCommand
{
    private static readonly (string Shell, string File)[] Scripts = [("bash", "lhub.bash"), ("zsh", "lhub.zsh"), ("fish", "lhub.fish"), ("powershell", "lhub.ps1")];

    public static Command Make(CommandContext context)
    {
        var shell = new Argument<string>("shell") { Description = "Which shell.", HelpName = string.Join('|', Scripts.Select(script => script.Shell)) };
        shell.AcceptOnlyFromAmong([.. Scripts.Select(script => script.Shell)]);

        var command = new Command("completion", "Prints a script that makes a shell complete commands, options and values.") { shell };
        command.SetAction(parsed => context.Shell.Output.Write(Script(parsed.GetRequiredValue(shell))));
        return command;
    }

    private static string Script(string shell)
    {
        var name = "completion/" + Array.Find(Scripts, script => script.Shell == shell).File;
        using var stream = typeof(CompletionCommand).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"'{name}' is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
