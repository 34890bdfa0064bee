using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Loading;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine;

/// <summary>The sources as an earlier build of the same session found them.</summary>
internal sealed class KnownSources
{
    private Sources? _before;

    /// <summary>All that may have changed since the last build, where somebody watches; null otherwise. Counts for one build.</summary>
    public ImmutableArray<string>? Changed { get; set; }

    public Diagnosed<Sources> Load(BuildOptions options, CancellationToken cancel)
    {
        var changed = Changed;
        Changed = null;
        if (changed is { IsEmpty: false } paths && _before is { } before && SourceUpdate.Of(before, options, paths) is { } updated)
        {
            _before = updated;
            return new(updated, []);
        }

        var loaded = SourceLoader.Load(options, cancel);
        _before = loaded.Diagnostics.IsEmpty ? loaded.Value : null;
        return loaded;
    }
}
