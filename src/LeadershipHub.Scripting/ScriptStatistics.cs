namespace LeadershipHub.Scripting;

/// <summary>What a library did so far. Counts may be read on any thread at any time.</summary>
public sealed class ScriptStatistics
{
    private int _compiled;
    private int _recalled;
    private int _restored;

    /// <summary>Runs of the compiler, those with errors too.</summary>
    public int Compiled => Volatile.Read(ref _compiled);

    /// <summary>Scripts that came from the cache.</summary>
    public int Recalled => Volatile.Read(ref _recalled);

    /// <summary>Runs of <c>dotnet restore</c>.</summary>
    public int Restored => Volatile.Read(ref _restored);

    internal void AddCompiled() => Interlocked.Increment(ref _compiled);

    internal void AddRecalled() => Interlocked.Increment(ref _recalled);

    internal void AddRestored() => Interlocked.Increment(ref _restored);
}
