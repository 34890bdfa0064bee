using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using LeadershipHub.Cli.Commands;

namespace LeadershipHub.Cli;

/// <summary>From arguments to an exit code. The only place where faults become messages.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Shell shell, IHub hub, CancellationToken cancel)
    {
        // The program speaks English throughout; half a sentence in the system's language helps nobody.
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;

        var verbosity = CommonOptions.Verbosity();
        var parsed = Root(new(shell, hub, cancel), verbosity).Parse(args);
        try
        {
            return await InvokeAsync(parsed, shell, cancel);
        }
        catch (UsageException wrong)
        {
            await shell.Error.WriteLineAsync(wrong.Help is null ? $"lhub: {wrong.Message}" : $"lhub: {wrong.Message}\n{wrong.Help}");
            return ExitCode.Usage;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await shell.Error.WriteLineAsync($"lhub: {fault.Message}");
            await WriteTraceAsync(fault);
            return ExitCode.Internal;
        }
        catch (Exception fault)
        {
            await shell.Error.WriteLineAsync($"lhub: {fault.GetType().Name}: {fault.Message}\nThis is a fault of lhub, not of your content. Please report it.");
            await WriteTraceAsync(fault);
            return ExitCode.Internal;
        }

        Task WriteTraceAsync(Exception fault) =>
            shell.Error.WriteLineAsync(CommonOptions.ValueOf(parsed, verbosity) == Verbosity.Detailed
                ? fault.ToString()
                : "For details, run it again with '--verbosity detailed'.");
    }

    private static RootCommand Root(CommandContext context, Option<Verbosity> verbosity) => new("Builds and previews leadership hubs from Markdown and YAML.")
    {
        BuildCommand.Make(context, verbosity),
        ServeCommand.Make(context, verbosity),
        NewCommand.Make(context),
        ListCommand.Make(context),
        SchemaCommand.Make(context),
        VersionCommand.Make(context),
        verbosity,
    };

    private static async Task<int> InvokeAsync(ParseResult parsed, Shell shell, CancellationToken cancel)
    {
        if (parsed.Action is ParseErrorAction && parsed.Tokens.Count > 0)
        {
            await shell.Error.WriteAsync(UsageErrors.Explain(parsed));
            return ExitCode.Usage;
        }

        var code = await parsed.InvokeAsync(
            new() { Output = shell.Output, Error = shell.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
            cancel);
        return parsed.Action is ParseErrorAction ? ExitCode.Usage : code;
    }
}
