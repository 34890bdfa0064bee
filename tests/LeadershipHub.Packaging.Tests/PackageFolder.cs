namespace LeadershipHub.Packaging.Tests;

/// <summary>A folder of unpacked packages that do not exist.</summary>
internal sealed class PackageFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lhub-packages-");

    public PackageCache Cache => new(_folder.FullName);

    /// <param name="name">Of the package, in version 1.0.0.</param>
    /// <param name="metadata">Elements of its nuspec.</param>
    /// <param name="files">Empty files in it.</param>
    public PackageFolder With(string name, string metadata, params string[] files)
    {
        var place = Path.Combine(_folder.FullName, name.ToLowerInvariant(), "1.0.0");
        foreach (var file in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(place, file)) ?? place);
            File.WriteAllText(Path.Combine(place, file), "");
        }

        Directory.CreateDirectory(place);
        File.WriteAllText(
            Path.Combine(place, $"{name.ToLowerInvariant()}.nuspec"),
            $"<package xmlns=\"http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd\"><metadata><id>{name}</id><version>1.0.0</version>{metadata}</metadata></package>");
        File.WriteAllText(Path.Combine(place, ".nupkg.metadata"), """{ "version": 2, "contentHash": "AAEC" }""");
        return this;
    }

    public static LockedPackage Locked(string name, params string[] needs) => new(name, "1.0.0", "AAEC", [.. needs]);

    public void Dispose() => _folder.Delete(recursive: true);
}
