using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using LeadershipHub.EndToEnd.Tests.Sites;
using LeadershipHub.Engine;

namespace LeadershipHub.EndToEnd.Tests.Killing;

/// <summary>
/// A site of some hundred posts in two versions that differ in nearly every published file. Each version has pages of its own too.
/// </summary>
internal sealed class TwoVersions : IDisposable
{
    private const int Posts = 200;

    // What a build keeps for itself in the output folder.
    private const string OwnPrefix = ".lhub";

    private readonly DirectoryInfo _root = Directory.Exists("/dev/shm") ? Directory.CreateDirectory($"/dev/shm/lhub-killed-{Guid.NewGuid():N}") : Directory.CreateTempSubdirectory("lhub-killed-");

    private readonly bool _turns;

    /// <param name="turns">Whether there is also a path that is a file in one version and a folder in the other.</param>
    public TwoVersions(bool turns)
    {
        _turns = turns;
        Published = [MakeCleanly(0), MakeCleanly(1)];
        WriteShared(Site);
    }

    /// <summary>Later than all posts.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public string Site => Path.Combine(_root.FullName, "site");

    public string Output => Path.Combine(Site, "public");

    /// <summary>Hashes of what a clean build of each version publishes, by path.</summary>
    public IReadOnlyList<FrozenDictionary<string, string>> Published { get; }

    public string At(string path) => Path.Combine(_root.FullName, path);

    /// <summary>Turns the site into a version of it. Time stamps are those of the moment.</summary>
    public void Become(int version) => Write(Site, version);

    /// <summary>Hashes of what is published in a folder, but for what builds keep there for themselves.</summary>
    public static FrozenDictionary<string, string> Hashes(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => (Path: Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'), Full: file))
        .Where(file => !file.Path.StartsWith(OwnPrefix, StringComparison.Ordinal))
        .ToFrozenDictionary(file => file.Path, file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file.Full))), StringComparer.Ordinal);

    public void Dispose() => _root.Delete(recursive: true);

    private FrozenDictionary<string, string> MakeCleanly(int version)
    {
        var site = At($"clean-{Number(version)}");
        WriteShared(site);
        Write(site, version);
        var result = Build.Run(new() { SiteFolder = site, Now = Now, Clean = true });
        Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics));
        return Hashes(Path.Combine(site, "public"));
    }

    private static void WriteShared(string site)
    {
        var theme = Repository.PathOf("tests", "sites", "_themes", "mini");
        foreach (var file in Directory.EnumerateFiles(theme, "*", SearchOption.AllDirectories))
            Put(site, Path.Combine("themes", "mini", Path.GetRelativePath(theme, file)), File.ReadAllText(file));

        for (var post = 1; post <= Posts; post++)
        {
            var day = new DateOnly(2025, 1, 1).AddDays(post).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            Put(site, $"content/posts/{day}-post-{Number(post)}.md", $"---\ntitle: Post {Number(post)}\ntags: [tag-{Number(post % 7)}]\n---\n\nText of post {Number(post)}. {string.Concat(Enumerable.Repeat("More words. ", post % 40))}\n");
        }
    }

    private void Write(string site, int version)
    {
        var (mine, other) = version == 0 ? ("first", "second") : ("second", "first");
        Put(site, "site.config.yml", $"title: The {mine} version\nbase_url: https://example.org/\ntheme: mini\n");
        Put(site, "theme/partials/base.sbn-html", $"<!doctype html>\n<title>{{{{ page.title }}}}, {mine}</title>\n{{{{ main }}}}\n");
        Put(site, "static/words.txt", string.Concat(Enumerable.Repeat(mine + "\n", 2000)));
        for (var page = 1; page <= 40; page++)
        {
            Put(site, $"content/pages/{mine}-{Number(page)}.md", $"---\ntitle: Only in the {mine}\n---\n\nText.\n");
            File.Delete(Path.Combine(site, $"content/pages/{other}-{Number(page)}.md"));
        }

        if (_turns)
            Turn(site, version);
    }

    private static void Turn(string site, int version)
    {
        var (file, page) = ("static/turned", "content/pages/turned.md");
        File.Delete(Path.Combine(site, version == 0 ? page : file));
        Put(site, version == 0 ? file : page, "---\ntitle: Turned\n---\n\nText.\n");
    }

    private static void Put(string site, string path, string text)
    {
        var full = Path.Combine(site, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? site);
        File.WriteAllText(full, text);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
