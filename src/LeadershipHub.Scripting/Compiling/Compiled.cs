using System.Collections.Immutable;
using LeadershipHub.Scripting.Files;

namespace LeadershipHub.Scripting.Compiling;

/// <summary>What the compiler made of a script and the files that it names.</summary>
internal sealed record Compiled
{
    public required ImmutableArray<ScriptProblem> Problems { get; init; }

    /// <summary>Null where there are errors.</summary>
    public byte[]? Assembly { get; init; }

    /// <summary>Null where there are errors.</summary>
    public byte[]? Symbols { get; init; }

    public ImmutableArray<InputFile> Loaded { get; init; } = [];

    public ImmutableArray<LibraryFile> Libraries { get; init; } = [];

    public PackageFiles Packages { get; init; } = PackageFiles.None;
}
