using System.Collections.Immutable;
using System.Text;

namespace LeadershipHub.Cli.Serving;

/// <summary>
/// Which files of the output a build changed, seen from outside: the list of files with their hashes that the build leaves in
/// the output folder is compared with the one before.
/// </summary>
internal sealed class OutputChanges(string outputFolder)
{
    private const string ListName = ".lhub-manifest";

    private const string Index = "index.html";

    private Dictionary<string, string> _before = new(StringComparer.Ordinal);

    /// <summary>What differs from the last time it was asked, as paths of the site: <c>/about/</c>, <c>/feed.xml</c>. In ordinal order.</summary>
    public ImmutableArray<string> Take()
    {
        var now = Read();
        var changed = now.Where(file => !_before.TryGetValue(file.Key, out var was) || !string.Equals(was, file.Value, StringComparison.Ordinal))
            .Concat(_before.Where(file => !now.ContainsKey(file.Key)))
            .Select(file => SitePath(file.Key))
            .Order(StringComparer.Ordinal)
            .ToImmutableArray();
        _before = now;
        return changed;
    }

    private static string SitePath(string file) => file switch
    {
        Index => "/",
        _ when file.EndsWith("/" + Index, StringComparison.Ordinal) => $"/{file[..^Index.Length]}",
        _ => "/" + file,
    };

    // A header, then a line for each file: hash, size and path, with a space between them.
    private Dictionary<string, string> Read()
    {
        var files = new Dictionary<string, string>(_before.Count, StringComparer.Ordinal);
        var list = Path.Combine(outputFolder, ListName);
        foreach (var line in File.Exists(list) ? File.ReadLines(list, Encoding.UTF8).Skip(1) : [])
        {
            var parts = line.Split(' ', 3);
            if (parts is [var hash, var size, var path])
                files[path] = $"{hash} {size}";
        }

        return files;
    }
}
