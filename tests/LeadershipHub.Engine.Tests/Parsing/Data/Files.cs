using System.Text;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tests.Parsing.Data;

/// <summary>Sources without a disk, and the repository's own files.</summary>
internal static class Files
{
    /// <summary>Path of a source that has no name of its own.</summary>
    public const string Path = "file.x";

    public static string Root { get; } = FindRoot();

    public static SourceFile Source(string path = Path) => new() { Path = path, FullPath = path, Size = 0, ModifiedTicks = 0 };

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>Reads with nothing to complain about.</summary>
    public static T Clean<T>(Func<ICollection<Diagnostic>, T> read)
    {
        var diagnostics = new List<Diagnostic>();
        var value = read(diagnostics);
        Assert.Empty(diagnostics);
        return value;
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "LeadershipHub.sln")))
            folder = System.IO.Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests run outside the repository.");

        return folder;
    }
}
