using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using LeadershipHub.Cli.Commands;

namespace LeadershipHub.Cli;

/// <summary>From arguments to an exit code. The only place where faults become messages.</summary>
internal static class CommandLine
{
    public static int Run(IReadOnlyList<string> args, Shell shell, IHub hub, CancellationToken cancel)
    {
        // The program speaks English throughout; half a sentence in the system's language helps nobody.
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

        var verbosity = CommonOptions.Verbosity();
        var parsed = Root(new(shell, hub, cancel), verbosity).Parse(args);
        try
        {
            return Invoke(parsed, shell);
        }
        catch (UsageException wrong)
        {
            shell.Error.WriteLine(wrong.Help is null ? $"lhub: {wrong.Message}" : $"lhub: {wrong.Message}\n{wrong.Help}");
            return ExitCode.Usage;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            shell.Error.WriteLine($"lhub: {fault.Message}");
            WriteTrace(fault);
            return ExitCode.Internal;
        }
        catch (Exception fault)
        {
            shell.Error.WriteLine($"lhub: {fault.GetType().Name}: {fault.Message}\nThis is a fault of lhub, not of your content. Please report it.");
            WriteTrace(fault);
            return ExitCode.Internal;
        }

        void WriteTrace(Exception fault) =>
            shell.Error.WriteLine(CommonOptions.ValueOf(parsed, verbosity) == Verbosity.Detailed
                ? fault.ToString()
                : "For details, run it again with '--verbosity detailed'.");
    }

    private static RootCommand Root(CommandContext context, Option<string> verbosity) => new("Builds and previews leadership hubs from Markdown and YAML.")
    {
        BuildCommand.Make(context, verbosity),
        ServeCommand.Make(context, verbosity),
        WhyCommand.Make(context),
        VerifyCommand.Make(context, verbosity),
        NewCommand.Make(context),
        ListCommand.Make(context),
        PodcastCommand.Make(context, verbosity),
        QuotesCommand.Make(context, verbosity),
        FormsCommand.Make(context),
        FeedbackCommand.Make(context, verbosity),
        ScriptsCommand.Make(context),
        LockCommand.Make(context),
        SchemaCommand.Make(context),
        VersionCommand.Make(context),
        verbosity,
    };

    private static int Invoke(ParseResult parsed, Shell shell)
    {
        if (parsed.Action is ParseErrorAction && parsed.Tokens.Count > 0)
        {
            shell.Error.Write(UsageErrors.Explain(parsed));
            return ExitCode.Usage;
        }

        var code = parsed.Invoke(new() { Output = shell.Output, Error = shell.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        return parsed.Action is ParseErrorAction ? ExitCode.Usage : code;
    }
}
