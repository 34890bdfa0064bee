namespace LeadershipHub.Packaging.Tests;

/// <summary>The root of this repository.</summary>
internal static class Repository
{
    public static string PathOf(params string[] parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LeadershipHub.sln")))
            folder = folder.Parent;

        return Path.Combine([folder?.FullName ?? throw new InvalidOperationException("The tests are not in the repository."), .. parts]);
    }
}
