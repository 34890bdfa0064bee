using System.Diagnostics;

namespace LeadershipHub.Scripting.Tests.Caching;

/// <summary>A process of its own, because in this one the compiler is loaded by other tests.</summary>
public sealed class WarmStartTests : IDisposable
{
    private const string RootVariable = "LHUB_WARM_START_ROOT";
    private const string Text = "#load \"more.csx\"\n#r \"Numbers.dll\"\nstring? nothing = null;\nreturn Numbers.Answer + More + (nothing?.Length ?? 0) + Title.Length;";

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_script_from_the_cache_runs_without_any_part_of_the_compiler()
    {
        _site.With("content/more.csx", "int More => 1;").WithLibrary("content/Numbers.dll", "public static class Numbers { public static int Answer = 40; }");
        Assert.Equal(46, (await _site.RunTextAsync(Text)).Value);

        var (code, output) = await RunProbeAsync();

        Assert.True(code == 0 && output.Contains("Total: 1,", StringComparison.Ordinal), output);
    }

    /// <summary>What the other process does; in this one it has nothing to do.</summary>
    [Fact]
    public async Task Probe()
    {
        if (Environment.GetEnvironmentVariable(RootVariable) is not { } root)
            return;

        var setup = new ScriptSetup { Root = root, CacheFolder = Path.Combine(root, ".lhub", "scripts"), HostType = typeof(TestHost) };
        using var library = new ScriptLibrary(setup);
        var prepared = await library.PrepareAsync(new ScriptSource { Path = "content/page.csx", Text = Text }, TestSite.Cancel);
        using var script = prepared.Load();
        var outcome = await script.RunAsync(new TestHost(), new(), TestSite.Cancel);

        Assert.Equal((true, 46), (prepared.IsFromCache, outcome.Value));
        Assert.DoesNotContain(AppDomain.CurrentDomain.GetAssemblies(), assembly => assembly.GetName().Name?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true);
    }

    private async Task<(int Code, string Output)> RunProbeAsync()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(WarmStartTests).Assembly.Location, "-method", $"{typeof(WarmStartTests).FullName}.{nameof(Probe)}"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment[RootVariable] = _site.Root;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("No process.");
        var output = await process.StandardOutput.ReadToEndAsync(TestSite.Cancel);
        await process.WaitForExitAsync(TestSite.Cancel);
        return (process.ExitCode, output);
    }
}
