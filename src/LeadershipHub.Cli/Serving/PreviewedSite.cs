using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using LeadershipHub.Engine;
using LeadershipHub.Engine.Model;
using LeadershipHub.Preview;

namespace LeadershipHub.Cli.Serving;

/// <summary>Builds the hub for the preview and tells the person how it went.</summary>
internal sealed class PreviewedSite : IPreviewedSite
{
    private readonly CommandContext _context;
    private readonly Shell _shell;
    private readonly BuildOptions _options;
    private readonly Verbosity _verbosity;
    private readonly int _port;
    private readonly bool _open;
    private readonly RebuildReport _report;
    private readonly PageMarks _marks;
    private readonly FrontMatterPrints _frontMatter;
    private readonly PreviewInbox? _inbox;
    private Action _tell = () => { };

    /// <param name="context">The hub, and where to write.</param>
    /// <param name="options">All but the base URL and the date, which each build gets anew; with an output folder.</param>
    /// <param name="verbosity">How much to say.</param>
    /// <param name="port">The port that was asked for; 0 for any.</param>
    /// <param name="open">Whether to show the site in the browser after the first build.</param>
    /// <param name="inbox">Takes the site's forms; null leaves them to the configured address.</param>
    public PreviewedSite(CommandContext context, BuildOptions options, Verbosity verbosity, int port, bool open, PreviewInbox? inbox = null)
    {
        (_context, _shell, _options, _verbosity, _port, _open, _inbox) = (context, context.Shell, options, verbosity, port, open, inbox);
        _report = new(_shell, new(_shell, options, verbosity), verbosity);
        _marks = new(context.Hub, options, context.Cancel);
        _frontMatter = new(options.SiteFolder);
    }

    public void Listening(Uri baseUrl)
    {
        if (_port != 0 && baseUrl.Port != _port)
            _shell.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Port {_port} is taken; using {baseUrl.Port}."));
    }

    public PreviewBuild Build(Uri baseUrl, ImmutableArray<string> changed, CancellationToken cancel)
    {
        var invite = changed.IsEmpty ? () => Invite(baseUrl) : (Action)(() => { });
        try
        {
            var options = _options with { BaseUrl = baseUrl.AbsoluteUri, InboxUrl = _inbox is null ? null : PreviewInbox.UrlAt(baseUrl), Now = _shell.Now() };
            var result = _context.Hub.BuildAgain(options, changed.IsEmpty ? null : changed, cancel);
            if (_frontMatter.MayDiffer(changed))
                _marks.Forget();

            _tell = () =>
            {
                _report.Write(result, changed);
                invite();
                if (_inbox?.Open(baseUrl) is { } said)
                    _shell.Output.WriteLine(said);
            };
            return Outcome(result);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or UsageException))
        {
            // A fault in one build must not end the preview: the next save may well be fine.
            _tell = () =>
            {
                _shell.Error.WriteLine(_verbosity == Verbosity.Detailed ? $"lhub: {fault}" : $"lhub: {fault.GetType().Name}: {fault.Message}");
                invite();
            };
            return new() { Succeeded = false, Problems = [Fault(fault)] };
        }
    }

    public void Built()
    {
        _tell();
        QuietMemory.Rest();
    }

    // The engine makes pages only with the whole site so far.
    public ValueTask<ReadOnlyMemory<byte>?> RenderNowAsync(string sitePath, CancellationToken cancel) => default;

    public ValueTask<string?> MarkOfAsync(string sitePath, CancellationToken cancel) => _marks.OfAsync(sitePath, _shell.Now(), cancel);

    private PreviewBuild Outcome(BuildResult result) => new()
    {
        Succeeded = result.Succeeded,
        Problems = PreviewProblems.Of(result.Diagnostics, _options.SiteFolder),
        Changed = result.Summary.Changed,
    };

    private static Problem Fault(Exception fault) => new()
    {
        IsError = true,
        Code = fault.GetType().Name,
        Message = fault.Message,
        Help = "This is a fault of lhub, not of your content. Please report it.",
    };

    private void Invite(Uri baseUrl)
    {
        _shell.Output.WriteLine($"Serving at {baseUrl.AbsoluteUri} (Ctrl+C ends it)");
        if (!_open)
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
