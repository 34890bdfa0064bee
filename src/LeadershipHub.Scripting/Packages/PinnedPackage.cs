namespace LeadershipHub.Scripting.Packages;

/// <summary>A package that a set consists of, its own or one that another needs.</summary>
/// <param name="Name">Its identifier.</param>
/// <param name="Version">The version that was taken.</param>
/// <param name="ContentHash">SHA-512 of the package in base 64, as NuGet keeps it.</param>
internal sealed record PinnedPackage(string Name, string Version, string ContentHash);
