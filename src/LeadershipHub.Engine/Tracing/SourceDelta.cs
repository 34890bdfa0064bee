using System.Collections.Immutable;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tracing;

/// <summary>A source of other content than in the last build.</summary>
/// <param name="Place">In the memory.</param>
public sealed record ChangedSource(SourceFile Source, int Place);

/// <summary>How the sources differ from those of the last build.</summary>
/// <param name="Changed">Of other content, with their places in the memory.</param>
/// <param name="Added">New ones.</param>
/// <param name="Removed">Paths that are gone.</param>
/// <param name="HasNewTimes">Some are the same but for their times.</param>
public sealed record SourceDelta(ImmutableArray<ChangedSource> Changed, ImmutableArray<SourceFile> Added, ImmutableArray<string> Removed, bool HasNewTimes)
{
    public bool IsEmpty => Changed.IsEmpty && Added.IsEmpty && Removed.IsEmpty;
}
