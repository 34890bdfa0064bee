using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Scripts;

namespace LeadershipHub.Engine.Tracing;

/// <summary>Files that a build has read and that are none of its sources.</summary>
public static class TakenFiles
{
    /// <summary>A file as it is now.</summary>
    /// <param name="path">Below the site's folder.</param>
    public static TakenFile Take(string siteFolder, string path) => new(path, PrintOf(siteFolder, path));

    public static bool IsSame(string siteFolder, TakenFile file) => PrintOf(siteFolder, file.Path) == file.Print;

    private static ulong PrintOf(string siteFolder, string path)
    {
        var full = Path.Combine(siteFolder, path);
        try
        {
            return File.Exists(full) ? ContentHash.Of(File.ReadAllBytes(full)).Bits : 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
