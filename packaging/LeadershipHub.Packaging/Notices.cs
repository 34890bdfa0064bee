using System.Collections.Immutable;

namespace LeadershipHub.Packaging;

/// <summary>The licences and notices that packages carry in files of their own.</summary>
internal static class Notices
{
    private static readonly string[] Starts = ["LICENSE", "LICENCE", "NOTICE", "THIRD-PARTY", "THIRDPARTY", "COPYING"];

    /// <summary>Copies them to <c>FOLDER/Package.Name/</c>. A package without one has none there.</summary>
    public static void Copy(ImmutableArray<Package> packages, string folder)
    {
        foreach (var package in packages)
        {
            foreach (var file in Directory.EnumerateFiles(package.Folder).Where(IsNotice).Order(StringComparer.Ordinal))
            {
                var place = Directory.CreateDirectory(Path.Combine(folder, package.Name));
                File.WriteAllBytes(Path.Combine(place.FullName, Path.GetFileName(file)), File.ReadAllBytes(file));
            }
        }
    }

    private static bool IsNotice(string file) => Starts.Any(start => Path.GetFileName(file).StartsWith(start, StringComparison.OrdinalIgnoreCase));
}
