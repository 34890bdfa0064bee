namespace LeadershipHub.Packaging;

/// <summary>The licences of packages that name a file or a page instead of an SPDX expression: looked up there, for one version.</summary>
internal static class KnownLicences
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        // Its LICENSE.txt: SQLite is in the public domain. 'blessing' is SPDX's name for what stands in SQLite's sources.
        ["SourceGear.sqlite3/3.50.4.5"] = "blessing",

        // A port of Adobe's XMP library for Java, under the licence of that.
        ["XmpCore/6.1.10"] = "BSD-3-Clause",
    };

    /// <param name="name">Of the package.</param>
    /// <param name="version">Of the package.</param>
    /// <param name="expression">What the package says itself; null where it names no expression.</param>
    /// <exception cref="PackagingException">Nothing is known.</exception>
    public static string Of(string name, string version, string? expression) => expression ?? Known.GetValueOrDefault($"{name}/{version}")
        ?? throw new PackagingException($"The licence of {name} {version} is not known: the package names no SPDX expression. Look it up, and add it to {nameof(KnownLicences)}.cs.");
}
