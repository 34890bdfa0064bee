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
        var context = new CommandContext(shell, hub, cancel);
        return BuildRequest.Read(args) is { } build
            ? Guard(shell, () => BuildCommand.Run(context, build), () => build.Verbosity, cancel)
            : Parse(args, context);
    }

    private static int Parse(IReadOnlyList<string> args, CommandContext context)
    {
        // The program speaks English throughout; half a sentence in the system's language helps nobody.
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

        var verbosity = CommonOptions.Verbosity();
        var parsed = Root(context, verbosity, args.Count > 0 ? args[0] : null).Parse(args);
        return Guard(context.Shell, () => Invoke(parsed, context.Shell), () => CommonOptions.ValueOf(parsed, verbosity), context.Cancel);
    }

    private static int Guard(Shell shell, Func<int> command, Func<Verbosity> verbosity, CancellationToken cancel)
    {
        try
        {
            return command();
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
            shell.Error.WriteLine(verbosity() == Verbosity.Detailed ? fault.ToString() : "For details, run it again with '--verbosity detailed'.");
    }

    private static readonly string[] Names = ["init", "build", "serve", "why", "verify", "check", "new", "list", "schedule", "headers", "podcast", "quotes", "forms", "feedback", "scripts", "lock", "publish", "schema", "completion", "version"];

    // Of the commands only the one that is asked for is made, where the first word says which: a build with nothing to do takes less time than to describe them all.
    public static RootCommand Root(CommandContext context, Option<string> verbosity, string? first)
    {
        var root = new RootCommand("Builds and previews leadership hubs from Markdown and YAML.") { verbosity };
        foreach (var name in Names.Contains(first, StringComparer.Ordinal) && first is not null ? [first] : Names)
            root.Add(Make(name, context, verbosity));
        return root;
    }

    private static Command Make(string name, CommandContext context, Option<string> verbosity) => name switch
    {
        "init" => InitCommand.Make(context),
        "build" => BuildCommand.Make(context, verbosity),
        "serve" => ServeCommand.Make(context, verbosity),
        "why" => WhyCommand.Make(context),
        "verify" => VerifyCommand.Make(context, verbosity),
        "check" => CheckCommand.Make(context, verbosity),
        "new" => NewCommand.Make(context),
        "list" => ListCommand.Make(context),
        "schedule" => ScheduleCommand.Make(context),
        "headers" => HeadersCommand.Make(context),
        "podcast" => PodcastCommand.Make(context, verbosity),
        "quotes" => QuotesCommand.Make(context, verbosity),
        "forms" => FormsCommand.Make(context),
        "feedback" => FeedbackCommand.Make(context, verbosity),
        "scripts" => ScriptsCommand.Make(context),
        "lock" => LockCommand.Make(context),
        "publish" => PublishCommand.Make(context, verbosity),
        "schema" => SchemaCommand.Make(context),
        "completion" => CompletionCommand.Make(context),
        _ => VersionCommand.Make(context),
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
