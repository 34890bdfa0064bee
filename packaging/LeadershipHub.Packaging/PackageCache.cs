using System.Collections.Immutable;
using System.Text.Json;
using System.Xml.Linq;

namespace LeadershipHub.Packaging;

/// <summary>The folder where a restore unpacks packages. https://learn.microsoft.com/nuget/reference/nuspec</summary>
internal sealed class PackageCache(string folder)
{
    /// <summary>What is in a program of those packages: analyzers only help to compile it.</summary>
    /// <exception cref="PackagingException">A package is not there, or its licence is not known.</exception>
    public ImmutableArray<Package> Shipped(IEnumerable<LockedPackage> packages)
    {
        var shipped = packages.Where(package => !OnlyAnalyzes(FolderOf(package.Name, package.Version))).ToList();
        var names = shipped.Select(package => package.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. shipped.Select(package => Read(package.Name, package.Version, package.ContentHash, [.. package.Needs.Where(names.Contains)]))];
    }

    /// <param name="name">Of the package.</param>
    /// <param name="version">Of the package.</param>
    /// <param name="contentHash">What the lock file says; null takes what the restore noted.</param>
    /// <param name="needs">Names of the packages that it depends on.</param>
    /// <exception cref="PackagingException">It is not there, or its licence is not known.</exception>
    public Package Read(string name, string version, string? contentHash, ImmutableArray<string> needs)
    {
        var place = FolderOf(name, version);
        var metadata = XDocument.Load(Path.Combine(place, name.ToLowerInvariant() + ".nuspec")).Root?.Elements().FirstOrDefault(element => element.Name.LocalName is "metadata");
        return new()
        {
            Name = name,
            Version = version,
            Licence = KnownLicences.Of(name, version, Element("license") is { } licence && licence.Attribute("type")?.Value is "expression" ? licence.Value.Trim() : null),
            Copyright = Text("copyright"),
            ProjectUrl = Text("projectUrl"),
            ContentHash = contentHash ?? NotedHash(place),
            Needs = needs,
            Folder = place,
        };

        XElement? Element(string key) => metadata?.Elements().FirstOrDefault(element => element.Name.LocalName == key);
        string? Text(string key) => Element(key)?.Value.Trim() is { Length: > 0 } text ? text : null;
    }

    private string FolderOf(string name, string version)
    {
        var place = Path.Combine(folder, name.ToLowerInvariant(), version.ToLowerInvariant());
        return Directory.Exists(place) ? place : throw new PackagingException($"{name} {version} is not in '{folder}'. Run 'dotnet restore' first.");
    }

    private static bool OnlyAnalyzes(string place) =>
        Directory.Exists(Path.Combine(place, "analyzers")) && !Directory.Exists(Path.Combine(place, "lib")) && !Directory.Exists(Path.Combine(place, "runtimes"));

    private static string NotedHash(string place)
    {
        using var noted = JsonDocument.Parse(File.ReadAllText(Path.Combine(place, ".nupkg.metadata")));
        return noted.RootElement.GetProperty("contentHash").GetString() ?? "";
    }
}
