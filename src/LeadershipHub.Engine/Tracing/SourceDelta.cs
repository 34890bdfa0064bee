using System.Collections.Immutable;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tracing;

/// <summary>How the sources differ from those of the last build.</summary>
/// <param name="Changed">Of other content, with their places in the memory.</param>
/// <param name="Added">New ones.</param>
/// <param name="Removed">Paths that are gone.</param>
/// <param name="HasNewTimes">Some are the same but for their times.</param>
public sealed record SourceDelta(ImmutableArray<(SourceFile Source, int Place)> Changed, ImmutableArray<SourceFile> Added, ImmutableArray<string> Removed, bool HasNewTimes)
{
    public bool IsEmpty => Changed.IsEmpty && Added.IsEmpty && Removed.IsEmpty;
}
