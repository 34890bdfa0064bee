using System.Collections.Immutable;
using LeadershipHub.Scripting.Files;

namespace LeadershipHub.Scripting.Running;

/// <summary>A compiled script, in memory and not loaded.</summary>
internal sealed record ScriptImage
{
    public required string Path { get; init; }

    public required ScriptSetup Setup { get; init; }

    public required byte[] Assembly { get; init; }

    /// <summary>Portable PDB, from which the lines of exceptions come.</summary>
    public required byte[] Symbols { get; init; }

    public ImmutableArray<LibraryFile> Libraries { get; init; } = [];

    public ImmutableArray<PackageFile> PackageFiles { get; init; } = [];
}
