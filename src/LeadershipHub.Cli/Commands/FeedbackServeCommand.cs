using System.CommandLine;
using System.Data.Common;
using System.Net.Sockets;
using LeadershipHub.Cli.Entries;
using LeadershipHub.Feedback;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub feedback serve</c>: the endpoint, until it is told to end.</summary>
internal static class FeedbackServeCommand
{
    public static Command Make(CommandContext context, Option<string> verbosity)
    {
        var given = new EndpointOptions(context);
        var command = new Command("serve", "Runs the endpoint that takes the site's forms.");
        given.AddTo(command);
        command.SetAction(parsed => RunAsync(context, given.Read(parsed), CommonOptions.ValueOf(parsed, verbosity)));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, FeedbackOptions options, Verbosity verbosity)
    {
        using var log = new ShellLog(context.Shell, verbosity);
        await using var app = Create(options, log);
        try
        {
            await app.StartAsync(context.Cancel);
        }
        catch (SocketException fault)
        {
            throw new UsageException($"The endpoint cannot listen at {options.Address}: {fault.Message}.", "Give an address of this machine by --host.");
        }

        Greet(context.Shell, app, options, verbosity);
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.Cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        // What was begun is answered, and what was answered is on the disk.
        await app.StopAsync(CancellationToken.None);
        if (verbosity != Verbosity.Quiet)
            context.Shell.Output.WriteLine("The endpoint has ended.");

        return ExitCode.Clean;
    }

    private static WebApplication Create(FeedbackOptions options, ShellLog log)
    {
        try
        {
            return FeedbackHost.Create(options, logging => logging.AddProvider(log));
        }
        catch (DbException fault)
        {
            throw StoreOptions.Unusable(fault);
        }
    }

    private static void Greet(Shell shell, WebApplication app, FeedbackOptions options, Verbosity verbosity)
    {
        if (!File.Exists(options.FormsFile))
            shell.Error.WriteLine($"lhub: There is no {options.FormsFile} yet. Until the site is built, no form is taken.");

        if (verbosity == Verbosity.Quiet)
            return;

        var url = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First() + options.PathPrefix;
        shell.Output.WriteLine($"Taking forms at {url}/f/ (Ctrl+C ends it)");
        shell.Output.WriteLine(options.ModerationToken is null
            ? $"Nobody can moderate by browser: set {EndpointOptions.ModerationToken} to at least 16 characters."
            : $"Moderation at {url}/moderation/");
        if (options.PullToken is null)
            shell.Output.WriteLine($"Nobody can pull entries: set {EndpointOptions.PullToken} to at least 16 characters.");
    }
}
