using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using LeadershipHub.Cli.Reporting;
using LeadershipHub.Engine;
using LeadershipHub.Engine.Model;
using LeadershipHub.Preview;

namespace LeadershipHub.Cli.Serving;

/// <summary>Builds the hub for the preview and tells the person how it went.</summary>
/// <param name="options">All but the base URL and the date, which each build gets anew.</param>
/// <param name="port">The port that was asked for; 0 for any.</param>
internal sealed class PreviewedSite(CommandContext context, BuildOptions options, Verbosity verbosity, int port, bool open) : IPreviewedSite
{
    private readonly Shell _shell = context.Shell;

    public void Listening(Uri baseUrl)
    {
        if (port != 0 && baseUrl.Port != port)
            _shell.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Port {port} is taken; using {baseUrl.Port}."));
    }

    public void Build(Uri baseUrl, ImmutableArray<string> changed, CancellationToken cancel)
    {
        try
        {
            var result = context.Hub.Build(options with { BaseUrl = baseUrl.AbsoluteUri, Now = _shell.Now() }, cancel);
            Tell(result, changed);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or UsageException))
        {
            // A fault in one build must not end the preview: the next save may well be fine.
            _shell.Error.WriteLine(verbosity == Verbosity.Detailed ? $"lhub: {fault}" : $"lhub: {fault.GetType().Name}: {fault.Message}");
        }

        if (changed.IsEmpty)
            Invite(baseUrl);
    }

    private void Tell(BuildResult result, ImmutableArray<string> changed)
    {
        var report = new BuildReport(_shell, options, verbosity);
        if (changed.IsEmpty)
        {
            report.Write(result);
            return;
        }

        report.WriteFindings(result);
        if (verbosity != Verbosity.Quiet)
            _shell.Output.WriteLine($"{Changes(changed)}: {Outcome(result)}");
    }

    private static string Changes(ImmutableArray<string> changed) =>
        changed.Length == 1 ? changed[0] : string.Create(CultureInfo.InvariantCulture, $"{changed[0]} and {changed.Length - 1} more");

    private static string Outcome(BuildResult result) => result.Succeeded
        ? $"rebuilt in {SummaryPrinter.Duration(result.Summary.Total)}, {SummaryPrinter.Count(result.Summary.FilesWritten, "file")} written"
        : "not rebuilt; the site stays as it was";

    private void Invite(Uri baseUrl)
    {
        _shell.Output.WriteLine($"Serving at {baseUrl.AbsoluteUri} (Ctrl+C ends it)");
        if (!open)
            return;

        try
        {
            _shell.OpenBrowser(baseUrl.AbsoluteUri);
        }
        catch (Exception none) when (none is Win32Exception or PlatformNotSupportedException)
        {
            _shell.Error.WriteLine("lhub: No browser could be started. Open the address above yourself.");
        }
    }
}
