namespace LeadershipHub.Cli.Tests;

/// <summary>A folder of one test, gone with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("lhub-test-").FullName;

    /// <summary>Writes a file with its folders.</summary>
    /// <returns>Its full path.</returns>
    public string Write(string path, string text = "")
    {
        var full = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!); // A path below a folder has one.
        File.WriteAllText(full, text);
        return full;
    }

    public string Read(string path) => File.ReadAllText(System.IO.Path.Combine(Path, path));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
