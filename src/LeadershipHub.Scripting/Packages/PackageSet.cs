using System.Collections.Immutable;

namespace LeadershipHub.Scripting.Packages;

/// <summary>The packages that a script names, each once. Scripts that name the same ones share what is restored.</summary>
internal sealed class PackageSet(ImmutableArray<PackageDirective> directives)
{
    public ImmutableArray<PackageDirective> Packages { get; } =
        [.. directives.DistinctBy(package => package.Name, StringComparer.OrdinalIgnoreCase).OrderBy(package => package.Name, StringComparer.OrdinalIgnoreCase)];

    /// <summary>As the lock file has it: <c>First 1.0.0; Second 2.1.0</c>.</summary>
    public string Name => string.Join("; ", Packages.Select(package => $"{package.Name} {package.Version}"));
}
