using System.Collections.Immutable;
using System.Text;
using LeadershipHub.Engine.Tests.Incremental.Edits;

namespace LeadershipHub.Engine.Tests.Incremental.Harness;

/// <summary>Some edits and the build after them.</summary>
/// <param name="Threads">Of the incremental build.</param>
/// <param name="CleanThreads">Of the clean build that it is compared with.</param>
internal sealed record Step(ImmutableArray<Edit> Edits, int Threads, int CleanThreads)
{
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var edit in Edits)
            text.Append("  - ").Append(edit).Append('\n');

        return text.Append("  build with ").Append(Threads).Append(Threads == 1 ? " thread" : " threads").Append('\n').ToString();
    }
}
