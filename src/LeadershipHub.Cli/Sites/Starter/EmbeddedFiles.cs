using System.Reflection;
using System.Text;

namespace LeadershipHub.Cli.Sites.Starter;

/// <summary>Files that travel inside the program: the themes and what a new hub starts with. Nothing is read before it is asked for.</summary>
internal static class EmbeddedFiles
{
    private static readonly Assembly Program = typeof(EmbeddedFiles).Assembly;

    /// <summary>All files below a folder (<c>theme/beacon/</c>, <c>starter/hub/</c>), with their paths below it, in ordinal order.</summary>
    public static IReadOnlyList<(string Path, byte[] Bytes)> Below(string folder) =>
    [
        .. Program.GetManifestResourceNames()
            .Select(name => (Name: name, Path: Normal(name)))
            .Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => (file.Path[folder.Length..], Read(file.Name))),
    ];

    public static string Text(string path) => Encoding.UTF8.GetString(Below(path)[0].Bytes);

    private static byte[] Read(string name)
    {
        using var stream = Program.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The program has no file '{name}'.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    // The build writes the separators of its own system into the names.
    private static string Normal(string name) => name.Replace('\\', '/');
}
