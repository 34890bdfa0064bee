using System.Collections.Immutable;

namespace LeadershipHub.Scripting.Tests;

/// <summary>A site's folder with scripts in it, and a library over it.</summary>
public sealed class TestSite : IDisposable
{
    private readonly DirectoryInfo _parent = Directory.CreateTempSubdirectory("lhub-scripts-");
    private readonly Dictionary<string, string> _scripts = new(StringComparer.Ordinal);

    public TestSite()
    {
        Root = Path.Combine(_parent.FullName, "site");
        Directory.CreateDirectory(Root);
        Setup = new() { Root = Root, CacheFolder = Path.Combine(Root, ".lhub", "scripts"), HostType = typeof(TestHost) };
        Library = new(Setup);
    }

    public string Root { get; }

    public ScriptSetup Setup { get; private set; }

    public ScriptLibrary Library { get; private set; }

    public ScriptStatistics Statistics => Library.Statistics;

    public string CacheFolder => Setup.CacheFolder;

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Writes a file below the root; <c>../</c> leads to the folder around it.</summary>
    public TestSite With(string path, string text)
    {
        var full = FullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        _scripts[path] = text;
        return this;
    }

    /// <summary>Compiles a library into the site.</summary>
    public TestSite WithLibrary(string path, string code, string? assemblyName = null)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FullPath(path))!);
        File.WriteAllBytes(FullPath(path), TestAssembly.Compile(assemblyName ?? Path.GetFileNameWithoutExtension(path), code));
        return this;
    }

    /// <summary>As in a new process: nothing is remembered but what is on disk.</summary>
    public TestSite Restart(Func<ScriptSetup, ScriptSetup>? changed = null)
    {
        Library.Dispose();
        Setup = changed is null ? Setup : changed(Setup);
        Library = new(Setup);
        return this;
    }

    public string FullPath(string path) => Path.GetFullPath(Path.Combine(Root, path));

    public Task<PreparedScript> PrepareAsync(string path) => Library.PrepareAsync(new ScriptSource { Path = path, Text = _scripts[path] }, Cancel);

    public Task<PreparedScript> PrepareTextAsync(string text) => With("content/page.csx", text).PrepareAsync("content/page.csx");

    public async Task<ImmutableArray<ScriptProblem>> ProblemsOfAsync(string text) => (await PrepareTextAsync(text)).Problems;

    public async Task<ScriptOutcome> RunAsync(string path, TestHost? host = null, ScriptLimits? limits = null)
    {
        var prepared = await PrepareAsync(path);
        Assert.Empty(prepared.Problems.Where(problem => problem.IsError));
        using var script = prepared.Load();
        return await script.RunAsync(host ?? new(), limits ?? new(), Cancel);
    }

    public Task<ScriptOutcome> RunTextAsync(string text, TestHost? host = null, ScriptLimits? limits = null) =>
        With("content/page.csx", text).RunAsync("content/page.csx", host, limits);

    public async Task<object?> ValueOfAsync(string text)
    {
        var outcome = await RunTextAsync(text);
        Assert.Empty(outcome.Problems);
        return outcome.Value;
    }

    public void Dispose()
    {
        Library.Dispose();
        _parent.Delete(recursive: true);
    }
}
