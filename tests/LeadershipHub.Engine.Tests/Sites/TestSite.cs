using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tests.Sites;

/// <summary>A site of one test in a temporary folder, gone with it. Its theme is <c>mini</c> of <c>tests/sites/_themes</c> unless it brings one.</summary>
internal sealed class TestSite : IDisposable
{
    public const string Config = "title: Test hub\nbase_url: https://example.org/\ntheme: mini\n";

    private readonly string _root = Directory.CreateTempSubdirectory("lhub-site-").FullName;

    public TestSite() => Directory.CreateDirectory(Folder);

    /// <summary>The moment that every build of a test takes for now: 1 June 2026, noon in UTC.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public string Folder => Path.Combine(_root, "site");

    public string Output => Path.Combine(Folder, "public");

    /// <summary>A site with a configuration and the theme, and nothing else.</summary>
    public static TestSite Empty(string config = Config)
    {
        var site = new TestSite();
        site.Write("site.config.yml", config);
        site.LayTheme();
        return site;
    }

    /// <summary>A copy of a case's sources.</summary>
    public static TestSite Of(string caseFolder)
    {
        var site = new TestSite();
        site.TakeSources(caseFolder);
        return site;
    }

    /// <summary>Puts a case's sources in the place of those that are there; what is published stays.</summary>
    public void TakeSources(string caseFolder)
    {
        foreach (var name in (ReadOnlySpan<string>)["content", "static", "theme", "themes"])
            Delete(name);

        foreach (var file in Directory.EnumerateFiles(caseFolder, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(caseFolder, file);
            if (!path.StartsWith("expected", StringComparison.Ordinal) && !path.StartsWith("diagnostics", StringComparison.Ordinal))
                WriteBytes(path, File.ReadAllBytes(file));
        }

        if (!Directory.Exists(At("themes")))
            LayTheme();
    }

    public string At(string path) => Path.Combine(Folder, path);

    /// <summary>Writes a file with its folders.</summary>
    public TestSite Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path)) ?? Folder);
        File.WriteAllText(At(path), text);
        return this;
    }

    public TestSite WriteBytes(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path)) ?? Folder);
        File.WriteAllBytes(At(path), bytes);
        return this;
    }

    public void Delete(string path)
    {
        if (Directory.Exists(At(path)))
            Directory.Delete(At(path), recursive: true);
        else
            File.Delete(At(path));
    }

    /// <param name="change">What differs from a plain build with <see cref="Now"/> on two threads.</param>
    public BuildResult Build(Func<BuildOptions, BuildOptions>? change = null, CancellationToken cancel = default)
    {
        var options = Options();
        return Engine.Build.Run(change is null ? options : change(options), cancel);
    }

    /// <summary>Those of a plain build with <see cref="Now"/> on two threads.</summary>
    public BuildOptions Options() => new() { SiteFolder = Folder, Now = Now, Threads = 2, Painter = new PaperPainter() };

    /// <summary>Builds and returns what is published; fails the test if the build does.</summary>
    public FolderContent Publish(Func<BuildOptions, BuildOptions>? change = null)
    {
        var result = Build(change);
        Assert.True(result.Succeeded, DiagnosticText.Of(result.Diagnostics));
        return FolderContent.Of(result.Summary.OutputFolder);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void LayTheme()
    {
        var theme = Repository.PathOf("tests", "sites", "_themes", "mini");
        foreach (var file in Directory.EnumerateFiles(theme, "*", SearchOption.AllDirectories))
            WriteBytes(Path.Combine("themes", "mini", Path.GetRelativePath(theme, file)), File.ReadAllBytes(file));
    }
}
