using LeadershipHub.Engine.Tracing;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering.Facets;

/// <summary>A map that all routes share; each reads it through a view that notes the keys it asks for.</summary>
/// <param name="Map">The values, not to be changed.</param>
/// <param name="Folders">The maps among the values that stand for folders; null where there are none.</param>
internal sealed record SiteMap(ValueMap Map, QueryKind Kind, HashSet<ValueMap>? Folders)
{
    public Value For(TraceRecorder trace) => Value.From((object)new TracedMap(Map, Kind, "", Folders, trace));
}
