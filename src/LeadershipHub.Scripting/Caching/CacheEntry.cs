using System.Collections.Immutable;
using LeadershipHub.Scripting.Files;

namespace LeadershipHub.Scripting.Caching;

/// <summary>What is known of a compiled script: from what it was made, and what came out.</summary>
internal sealed record CacheEntry
{
    /// <summary>Name of the compiled files: a fingerprint of everything below.</summary>
    public required string Key { get; init; }

    /// <summary>Fingerprint of compiler, framework, host and options.</summary>
    public required string Setup { get; init; }

    public required InputFile Script { get; init; }

    public ImmutableArray<InputFile> Loaded { get; init; } = [];

    public ImmutableArray<LibraryFile> Libraries { get; init; } = [];

    public ImmutableArray<PackageFile> PackageFiles { get; init; } = [];

    /// <summary>Fingerprint of the lock file of packages; "" where the script uses none.</summary>
    public string PackageLock { get; init; } = "";

    public required string AssemblyHash { get; init; }

    public required string SymbolsHash { get; init; }

    public ImmutableArray<ScriptProblem> Warnings { get; init; } = [];
}
