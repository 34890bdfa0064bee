using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Xml.Linq;
using LeadershipHub.Scripting.Files;

namespace LeadershipHub.Scripting.Packages;

/// <summary>A project in the cache folder that consists of nothing but packages, so that <c>dotnet restore</c> finds and fetches them.</summary>
internal sealed class RestoreProject
{
    private const string FileName = "packages.csproj";

    private readonly string _folder;
    private readonly string _text;

    /// <param name="cacheFolder">Where the project's folder is made.</param>
    /// <param name="set">What to restore.</param>
    /// <param name="pinned">What it consisted of before; those that others need are then asked for in the same version.</param>
    public RestoreProject(string cacheFolder, PackageSet set, ImmutableArray<PinnedPackage>? pinned)
    {
        _text = Text(set, pinned ?? []);
        _folder = Path.Combine(cacheFolder, "packages", Fingerprint.Of(_text)[..16]);
    }

    private string ProjectPath => Path.Combine(_folder, FileName);

    private string AssetsPath => Path.Combine(_folder, "obj", "project.assets.json");

    private string LockPath => Path.Combine(_folder, "packages.lock.json");

    /// <summary>Written after all went well, so that a restore that was broken off does not count.</summary>
    private string DonePath => Path.Combine(_folder, "restored");

    public bool IsRestored() => File.Exists(DonePath) && AssetsFile.TryRead(AssetsPath) is { } files && files.Run.All(file => file.IsThere) && !Contents().IsEmpty;

    /// <returns>What went wrong; empty where nothing did.</returns>
    public async Task<ImmutableArray<ScriptProblem>> RestoreAsync(string? dotnet, Place at, CancellationToken cancel)
    {
        Directory.CreateDirectory(_folder);
        DiskFile.TryDelete(DonePath);
        DiskFile.TryDelete(LockPath);
        await File.WriteAllTextAsync(ProjectPath, _text, cancel).ConfigureAwait(false);

        var problems = await DotnetRestore.RunAsync(dotnet, ProjectPath, at, cancel).ConfigureAwait(false);
        if (problems.IsEmpty)
            await File.WriteAllTextAsync(DonePath, "", cancel).ConfigureAwait(false);
        return problems;
    }

    /// <summary>Every package with its content; empty before the restore.</summary>
    public ImmutableArray<PinnedPackage> Contents() => NuGetLockFile.Read(LockPath);

    public PackageFiles Files() => (AssetsFile.TryRead(AssetsPath) ?? PackageFiles.None) with { Identity = Fingerprint.Of(_text) };

    /// <summary>The folder is inside the site: nothing that the site or its repository sets up for its own projects is to apply here.</summary>
    private static string Text(PackageSet set, ImmutableArray<PinnedPackage> pinned)
    {
        var others = pinned.Where(package => !set.Packages.Any(own => string.Equals(own.Name, package.Name, StringComparison.OrdinalIgnoreCase)));
        var project = new XElement(
            "Project",
            Properties(("ImportDirectoryBuildProps", "false"), ("ImportDirectoryBuildTargets", "false"), ("ImportDirectoryPackagesProps", "false")),
            new XElement("Import", new XAttribute("Project", "Sdk.props"), new XAttribute("Sdk", "Microsoft.NET.Sdk")),
            Properties(
                ("TargetFramework", string.Create(CultureInfo.InvariantCulture, $"net{Environment.Version.Major}.0")),
                ("RuntimeIdentifier", RuntimeInformation.RuntimeIdentifier),
                ("SelfContained", "false"),
                ("UseAppHost", "false"),
                ("RestorePackagesWithLockFile", "true"),
                ("ManagePackageVersionsCentrally", "false"),
                ("DisableImplicitNuGetFallbackFolder", "true"),
                ("NuGetAudit", "false")),
            new XElement("ItemGroup", set.Packages.Select(package => Reference(package.Name, package.Version)), others.Select(package => Reference(package.Name, package.Version))),
            new XElement("Import", new XAttribute("Project", "Sdk.targets"), new XAttribute("Sdk", "Microsoft.NET.Sdk")));
        return new StringBuilder(project.ToString()).Append('\n').ToString();
    }

    private static XElement Properties(params ReadOnlySpan<(string Name, string Value)> properties)
    {
        var group = new XElement("PropertyGroup");
        foreach (var (name, value) in properties)
            group.Add(new XElement(name, value));
        return group;
    }

    private static XElement Reference(string name, string version) =>
        new("PackageReference", new XAttribute("Include", name), new XAttribute("Version", $"[{version}]"));
}
