using System.Collections.Immutable;

namespace LeadershipHub.Scripting.Files;

/// <summary>What the packages of a script give to it.</summary>
internal sealed record PackageFiles
{
    public static PackageFiles None { get; } = new();

    /// <summary>Assemblies that the compiler sees.</summary>
    public ImmutableArray<string> Compile { get; init; } = [];

    /// <summary>Assemblies that the running script loads, and native libraries beside them.</summary>
    public ImmutableArray<PackageFile> Run { get; init; } = [];

    /// <summary>Fingerprint of the packages and their contents; "" where there are none.</summary>
    public string Identity { get; init; } = "";
}
