using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Playwright;

namespace LeadershipHub.EndToEnd.Tests.Browsing;

/// <summary>Collects what goes wrong while a page loads: errors in the console (broken policies are among them), in scripts, and in requests.</summary>
internal sealed class Watched
{
    private readonly Uri _site;
    private readonly ConcurrentQueue<string> _faults = new();

    /// <param name="page">Not yet on its way anywhere.</param>
    /// <param name="site">What lies elsewhere may not be asked for.</param>
    public Watched(IPage page, Uri site)
    {
        _site = site;
        page.Console += (_, message) => Hear(message, page);
        page.PageError += (_, error) => _faults.Enqueue($"script: {error}");
        page.Request += (_, request) => See(request);
        page.RequestFailed += (_, request) =>
        {
            // The browser itself stops reading a sound when it knows how long it is.
            if (request.ResourceType is not "media" || request.Failure is not "net::ERR_ABORTED")
                _faults.Enqueue($"failed: {request.Url} {request.Failure}");
        };
        page.Response += (_, response) => See(response);
    }

    public ImmutableArray<string> Faults => [.. _faults];

    // A browser reports the status of the page itself in the console; the page for a missing page has that status by right.
    private void Hear(IConsoleMessage message, IPage page)
    {
        if (message.Type is "error" or "warning" && !(message.Location.StartsWith(page.Url, StringComparison.Ordinal) && message.Text.Contains("status of 404", StringComparison.Ordinal)))
            _faults.Enqueue($"console: {message.Text} ({message.Location})");
    }

    private void See(IRequest request)
    {
        var url = new Uri(request.Url);
        if (url.Scheme is not "data" && Uri.Compare(url, _site, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.Ordinal) != 0)
            _faults.Enqueue($"elsewhere: {request.Url}");
    }

    private void See(IResponse response)
    {
        if (response.Status >= 400 && !response.Request.IsNavigationRequest)
            _faults.Enqueue($"{response.Status}: {response.Url}");
    }
}
