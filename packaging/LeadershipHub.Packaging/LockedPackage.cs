using System.Collections.Immutable;

namespace LeadershipHub.Packaging;

/// <param name="Name">As it is written in the lock file.</param>
/// <param name="Version">The one that is used.</param>
/// <param name="ContentHash">SHA-512 of the package without its signature, in base64.</param>
/// <param name="Needs">Names of the packages that it depends on.</param>
internal sealed record LockedPackage(string Name, string Version, string ContentHash, ImmutableArray<string> Needs);
