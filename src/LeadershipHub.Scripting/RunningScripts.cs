using System.Collections.Immutable;

namespace LeadershipHub.Scripting;

/// <summary>The scripts that run now. One that runs twice at once is in it twice.</summary>
public sealed class RunningScripts : IScriptWatch
{
    private ImmutableList<string> _paths = [];

    /// <summary>In the order in which they started.</summary>
    public ImmutableArray<string> Paths => [.. Volatile.Read(ref _paths)];

    public void Started(string path) => ImmutableInterlocked.Update(ref _paths, (paths, added) => paths.Add(added), path);

    public void Ended(string path) => ImmutableInterlocked.Update(ref _paths, (paths, removed) => paths.Remove(removed, StringComparer.Ordinal), path);
}
