using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Loading;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine;

/// <summary>The sources as an earlier build of the same session found them.</summary>
internal sealed class KnownSources
{
    private Sources? _before;
    private Started<Diagnosed<Sources>>? _walk;

    /// <summary>All that may have changed since the last build, where somebody watches; null otherwise. Counts for one build.</summary>
    public ImmutableArray<string>? Changed { get; set; }

    /// <summary>Begins to list them on a thread of its own, where they have to be listed, and leaves half of the processors to a look at the output.</summary>
    public void Begin(BuildOptions options, CancellationToken cancel)
    {
        var isWatched = Changed is { IsEmpty: false } && _before is not null;
        _walk = isWatched || options.Threads == 1 ? null : new(() => SourceLoader.Load(options with { Threads = options.Threads - (options.Threads / 2) }, cancel));
    }

    public Diagnosed<Sources> Load(BuildOptions options, CancellationToken cancel)
    {
        var (changed, walk) = (Changed, _walk);
        (Changed, _walk) = (null, null);
        if (changed is { IsEmpty: false } paths && _before is { } before && SourceUpdate.Of(before, options, paths) is { } updated)
        {
            _before = updated;
            return new(updated, []);
        }

        var loaded = walk is null ? SourceLoader.Load(options, cancel) : walk.Result();
        _before = loaded.Diagnostics.IsEmpty ? loaded.Value : null;
        return loaded;
    }
}
