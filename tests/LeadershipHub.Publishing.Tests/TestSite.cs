using System.Globalization;
using System.Text;
using LeadershipHub.Publishing.Sources;

namespace LeadershipHub.Publishing.Tests;

/// <summary>A built site, and folders beside it, in a temporary folder that goes with the test.</summary>
internal sealed class TestSite : IDisposable
{
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);

    public TestSite() => Directory.CreateDirectory(Folder);

    public string Root { get; } = Directory.CreateTempSubdirectory("lhub-publish-").FullName;

    public string Folder => Path.Combine(Root, "public");

    public string Target => Path.Combine(Root, "target");

    public static TestSite Small() => new TestSite()
        .With("index.html", "<h1>Hub</h1>")
        .With("assets/css/site.0123456789abcdef.css", "body {}")
        .With("posts/listen/index.html", "<p>Listen</p>")
        .With("feed.xml", "<rss/>");

    /// <summary>A file as a build writes it: it stands in the manifest.</summary>
    public TestSite With(string path, string text)
    {
        _files[path] = text;
        return this;
    }

    public TestSite Without(string path)
    {
        _files.Remove(path);
        File.Delete(Path.Combine(Folder, path));
        return this;
    }

    public BuiltSite Build()
    {
        var manifest = new StringBuilder("lhub-manifest 1\n");
        foreach (var (path, text) in _files)
        {
            Put("public/" + path, text);
            var bytes = Encoding.UTF8.GetBytes(text);
            manifest.Append(CultureInfo.InvariantCulture, $"{Xxh64.Of(bytes):x16} {bytes.Length} {path}\n");
        }

        Put("public/.lhub-manifest", manifest.ToString());
        return BuiltSite.Read(Folder);
    }

    /// <summary>A file below the root of the test.</summary>
    public void Put(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!); // A path below a folder has one.
        File.WriteAllText(full, text);
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public bool Has(string path) => File.Exists(Path.Combine(Root, path));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
