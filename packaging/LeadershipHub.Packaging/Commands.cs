using System.Globalization;

namespace LeadershipHub.Packaging;

/// <summary>
/// <c>licences</c> prints the licence list. <c>sbom VERSION [RUNTIME FRAMEWORK]</c> prints the bill of materials, for one system with its framework where
/// these are named: <c>sbom 1.2.3 linux-x64 10.0.12</c>. <c>notices FOLDER [RUNTIME FRAMEWORK]</c> copies the licences and notices that packages carry.
/// </summary>
internal static class Commands
{
    private const string LockPath = "src/LeadershipHub.Cli/packages.lock.json";

    /// <exception cref="PackagingException">A package is not there, or its licence is not known.</exception>
    public static int Run(string[] args, TextWriter output, Func<string, string?> variable)
    {
        var cache = new PackageCache(variable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"));
        var packages = new Lazy<LockFile>(() => LockFile.Parse(File.ReadAllText(LockPath)));
        switch (args)
        {
            case ["licences"]:
                output.Write(LicenceList.Of(cache.Shipped(packages.Value.Packages)));
                return 0;
            case ["sbom", var version, .. var framework]:
                output.Write(BillOfMaterials.Of(version, Time(variable("SOURCE_DATE_EPOCH")), packages.Value.Roots, [.. cache.Shipped(packages.Value.Packages), .. Framework(cache, framework)]));
                return 0;
            case ["notices", var folder, .. var framework]:
                Notices.Copy([.. cache.Shipped(packages.Value.Packages), .. Framework(cache, framework)], folder);
                return 0;
            default:
                throw new PackagingException("Say 'licences', 'sbom VERSION [RUNTIME FRAMEWORK]' or 'notices FOLDER [RUNTIME FRAMEWORK]', in the root of the repository.");
        }
    }

    private static IEnumerable<Package> Framework(PackageCache cache, string[] framework) => framework switch
    {
        [] => [],
        [var runtime, var version] => ((string[])["Microsoft.AspNetCore.App.Runtime.", "Microsoft.NETCore.App.Runtime."]).Select(name => cache.Read(name + runtime, version, contentHash: null, [])),
        _ => throw new PackagingException("A framework is a runtime and a version, such as 'linux-x64 10.0.12'."),
    };

    private static DateTimeOffset Time(string? epoch) => long.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        ? DateTimeOffset.FromUnixTimeSeconds(seconds)
        : throw new PackagingException("Set SOURCE_DATE_EPOCH to whole seconds since 1970, such as those of the commit: git log -1 --format=%ct");
}
