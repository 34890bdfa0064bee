using LeadershipHub.Cli.Scripts;
using LeadershipHub.Engine;

namespace LeadershipHub.EndToEnd.Tests.Sites;

/// <summary>The repository's own hub, with one more post that uses everything, built into a temporary folder and served.</summary>
internal sealed class ServedHub : IAsyncDisposable
{
    // Later than every post of the hub but the one that waits for 2099.
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _root;
    private readonly StaticHost _host;

    private ServedHub(DirectoryInfo root, StaticHost host)
    {
        (_root, _host) = (root, host);
        Published = new(() => PublishedSite.Read(Output(root), host.Url));
    }

    public Uri Url => _host.Url;

    /// <summary>Of the published site.</summary>
    public string Folder => Output(_root);

    /// <summary>What was built, read when a test first asks.</summary>
    public Lazy<PublishedSite> Published { get; }

    /// <param name="basePath">With slashes at both ends.</param>
    /// <param name="configure">Changes the text of <c>site.config.yml</c>.</param>
    public static async Task<ServedHub> StartAsync(string basePath, Func<string, string> configure)
    {
        var root = Directory.CreateTempSubdirectory("lhub-e2e-");
        var site = root.CreateSubdirectory("site").FullName;
        CopySources(site, configure);

        var host = await StaticHost.StartAsync(Directory.CreateDirectory(Output(root)).FullName, basePath);
        var result = Build.Run(new() { SiteFolder = site, OutputFolder = Output(root), BaseUrl = host.Url.AbsoluteUri, Now = Now, Strict = true, Scripts = new LazyScripts(site, isLocked: false) });
        Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics));
        return new(root, host);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _root.Delete(recursive: true);
    }

    private static string Output(DirectoryInfo root) => Path.Combine(root.FullName, "public");

    private static void CopySources(string site, Func<string, string> configure)
    {
        foreach (var part in (ReadOnlySpan<string>)["content", "static", "theme", "themes"])
            CopyFolder(Repository.PathOf(part), Path.Combine(site, part));

        File.Copy(Repository.PathOf("tests", "LeadershipHub.EndToEnd.Tests", "Sites", "every-feature.md"), Path.Combine(site, "content", "posts", "2026-11-20-every-feature.md"));
        File.WriteAllText(Path.Combine(site, "site.config.yml"), configure(File.ReadAllText(Repository.PathOf("site.config.yml"))));
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.Exists(from) ? Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories) : [])
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? to);
            File.Copy(file, target);
        }
    }
}
