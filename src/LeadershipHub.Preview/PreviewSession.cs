using LeadershipHub.Preview.Live;
using LeadershipHub.Preview.Serving;
using LeadershipHub.Preview.Watching;

namespace LeadershipHub.Preview;

/// <summary>A preview from its start to its end. Read this file first.</summary>
public static class PreviewSession
{
    /// <summary>Serves, builds, and builds again on every change, until cancelled.</summary>
    /// <exception cref="OperationCanceledException">The preview was ended: the only way out of it.</exception>
    /// <exception cref="IOException">No port could be had.</exception>
    public static async Task RunAsync(PreviewOptions options, IPreviewedSite site, CancellationToken cancel)
    {
        var log = new BuildLog();
        await using var server = await PreviewServer.StartAsync(options, site, log, cancel);
        site.Listening(server.BaseUrl);

        using var changes = new Debouncer(options.Clock);
        using var watcher = new SourceWatcher(options.SiteFolder, changes.Signal);

        // Watching starts first: what changes during the first build is seen and built next.
        await new BuildLoop(site, server.BaseUrl, changes, log).RunAsync(cancel);
    }
}
