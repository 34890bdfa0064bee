using System.Collections.Immutable;
using LeadershipHub.Preview.Live;
using LeadershipHub.Preview.Watching;

namespace LeadershipHub.Preview;

/// <summary>The first build, and one more after each change.</summary>
internal sealed class BuildLoop(IPreviewedSite site, Uri baseUrl, Debouncer changes, BuildLog log)
{
    /// <summary>So often in a row a failure is not told because a source is being saved again; then it counts, or a busy folder would hide it for ever.</summary>
    private const int MostUntold = 3;

    private int _untold;

    public async Task RunAsync(CancellationToken cancel)
    {
        Build([], cancel);
        await foreach (var changed in changes.ReadAllAsync(cancel))
            Build(changed, cancel);
    }

    private void Build(ImmutableArray<string> changed, CancellationToken cancel)
    {
        var build = site.Build(baseUrl, changed, cancel);

        // A source that was saved once more while the build ran may have been missing or half written when it was read.
        if (!build.Succeeded && !changed.IsEmpty && changes.IsPending && ++_untold <= MostUntold)
            return;

        _untold = 0;
        log.Add(build);
        site.Built();
    }
}
