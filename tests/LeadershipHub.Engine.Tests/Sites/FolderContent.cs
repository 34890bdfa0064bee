using System.Text;

namespace LeadershipHub.Engine.Tests.Sites;

/// <summary>The files of a folder by path, hidden ones included but for the list of files that the build keeps for itself.</summary>
internal sealed class FolderContent
{
    private const string Manifest = ".lhub-manifest";

    private readonly SortedDictionary<string, byte[]> _files;

    private FolderContent(SortedDictionary<string, byte[]> files) => _files = files;

    public IReadOnlyCollection<string> Paths => _files.Keys;

    /// <summary>A file as text; fails the test where there is none.</summary>
    public string this[string path] =>
        _files.TryGetValue(path, out var bytes)
            ? Encoding.UTF8.GetString(bytes)
            : throw new FileNotFoundException($"'{path}' was not published; there are: {string.Join(", ", _files.Keys)}");

    public static FolderContent Of(string folder)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        if (Directory.Exists(folder))
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
                files.Add(Path.GetRelativePath(folder, file), File.ReadAllBytes(file));
        }

        files.Remove(Manifest);
        return new(files);
    }

    public bool Has(string path) => _files.ContainsKey(path);

    public void WriteTo(string folder)
    {
        foreach (var (path, bytes) in _files)
        {
            var full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full) ?? folder);
            File.WriteAllBytes(full, bytes);
        }
    }

    /// <summary>How another folder differs from this one, a line or two a file; "" where it does not.</summary>
    public string DifferenceTo(FolderContent actual)
    {
        var report = new StringBuilder();
        foreach (var path in _files.Keys.Union(actual._files.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!actual._files.TryGetValue(path, out var found))
                report.Append("missing: ").AppendLine(path);
            else if (!_files.TryGetValue(path, out var expected))
                report.Append("not expected: ").AppendLine(path);
            else if (!found.AsSpan().SequenceEqual(expected))
                report.Append("differs: ").Append(path).Append(TextDifference.Between(Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(found))).AppendLine();
        }

        return report.ToString();
    }
}
