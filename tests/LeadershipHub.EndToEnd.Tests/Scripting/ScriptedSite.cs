using LeadershipHub.EndToEnd.Tests.Killing;
using LeadershipHub.EndToEnd.Tests.Sites;

namespace LeadershipHub.EndToEnd.Tests.Scripting;

/// <summary>A small site with scripts of C#, built by the command itself.</summary>
internal sealed class ScriptedSite : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("lhub-scripts-");

    public ScriptedSite()
    {
        var theme = Repository.PathOf("tests", "sites", "_themes", "mini");
        foreach (var file in Directory.EnumerateFiles(theme, "*", SearchOption.AllDirectories))
            Write(System.IO.Path.Combine("themes/mini", System.IO.Path.GetRelativePath(theme, file)), File.ReadAllText(file));

        Write("site.config.yml", "title: Scripted\nbase_url: https://example.org/\ntheme: mini\n");
        Write("content/posts/2026-01-01-first.md", "---\ntitle: The first\ntags: [asking]\n---\nOne two three.\n");
        Write("content/posts/2026-02-01-second.md", "---\ntitle: The second\ntags: [asking, doors]\n---\nFour five.\n");
    }

    public string Path => _root.FullName;

    public void Write(string path, string text)
    {
        var full = System.IO.Path.Combine(_root.FullName, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full) ?? _root.FullName);
        File.WriteAllText(full, text);
    }

    public string Published(string path) => File.ReadAllText(System.IO.Path.Combine(_root.FullName, "public", path));

    public bool IsPublished(string path) => File.Exists(System.IO.Path.Combine(_root.FullName, "public", path));

    /// <summary>Runs <c>lhub</c> with these arguments in the site's folder.</summary>
    public async Task<(int ExitCode, string Said)> RunAsync(params string[] arguments)
    {
        using var process = LhubProcess.Start(Path, Now, arguments);
        return await process.EndAsync();
    }

    /// <summary>Builds, and names the assemblies that the process had loaded at its end.</summary>
    public async Task<(int ExitCode, string Loaded)> BuildAndLookAsync()
    {
        var loaded = System.IO.Path.Combine(Path, "loaded.txt");
        using var process = LhubProcess.Start(Path, Now, ["build"], [("DOTNET_STARTUP_HOOKS", typeof(StartupHook).Assembly.Location), (StartupHook.Variable, loaded)]);
        var (code, _) = await process.EndAsync();
        return (code, await File.ReadAllTextAsync(loaded));
    }

    public void Dispose() => _root.Delete(recursive: true);
}
