using LeadershipHub.Preview.Serving;
using LeadershipHub.Preview.Watching;

namespace LeadershipHub.Preview;

/// <summary>A preview from its start to its end. Read this file first.</summary>
public static class PreviewSession
{
    // An editor's save is several events within a few milliseconds; a checkout of another branch is thousands over a second or two.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);

    /// <summary>Serves, builds, and builds again on every change, until cancelled.</summary>
    /// <exception cref="OperationCanceledException">The preview was ended: the only way out of it.</exception>
    /// <exception cref="IOException">No port could be had.</exception>
    public static async Task RunAsync(PreviewOptions options, IPreviewedSite site, CancellationToken cancel)
    {
        await using var server = await PreviewServer.StartAsync(options, cancel);
        site.Listening(server.BaseUrl);

        using var changes = new Debouncer(options.Clock, Quiet, Longest);
        using var watcher = new SourceWatcher(options.SiteFolder, changes.Signal);

        // Watching starts first: what changes during the first build is seen and built next.
        site.Build(server.BaseUrl, [], cancel);
        await foreach (var changed in changes.ReadAllAsync(cancel))
            site.Build(server.BaseUrl, changed, cancel);
    }
}
