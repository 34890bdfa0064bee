using System.Collections.Immutable;
using LeadershipHub.Engine.Extending;
using LeadershipHub.Engine.Model.Scripts;
using LeadershipHub.Engine.Tracing;
using LeadershipHub.Scripting;

namespace LeadershipHub.Cli.Scripts;

/// <summary>Compiles and runs a hub's scripts, and keeps the compiled ones in <c>.lhub/scripts/</c>. May serve many builds.</summary>
internal sealed class ScriptRunner(string siteFolder, bool isLocked) : IScriptRunner
{
    /// <summary>Below the site's folder.</summary>
    public const string LockName = "scripts.lock";

    private readonly Lazy<ScriptLibrary> _library = new(() => new(SetupOf(siteFolder)));

    public string Mark => isLocked ? "locked" : "open";

    /// <summary>The scripts that run now, for whoever has to say which one it was.</summary>
    private RunningScripts Running { get; } = ProcessEnd.Watched();

    public static ScriptSetup SetupOf(string siteFolder)
    {
        var root = Path.GetFullPath(siteFolder);
        return new()
        {
            Root = root,
            CacheFolder = Path.Combine(root, BuildMemory.FolderName, "scripts"),
            HostType = typeof(Hub),
            Usings = ["System.Collections.Immutable", "System.Globalization", "System.Text", "System.Text.RegularExpressions", "LeadershipHub.Engine.Extending"],
            PackageLockPath = Path.Combine(root, "scripts.nuget.lock.json"),
        };
    }

    public IPreparedScripts Prepare(ImmutableArray<ScriptText> scripts, CancellationToken cancel)
    {
        var sources = scripts.Select(script => new ScriptSource { Path = script.Path, Text = script.Text }).ToList();
        var tasks = _library.Value.PrepareAsync(sources, cancel);
        return new PreparedScripts(
            sources.Zip(tasks).ToDictionary(pair => pair.First.Path, pair => pair.Second, StringComparer.Ordinal),
            isLocked ? new ScriptGate(Path.GetFullPath(siteFolder)) : null,
            Running);
    }

    public (string Text, int Line)? HeaderOf(string text) => ScriptHeader.Find(text) is { } header ? (text[header.Text], header.FirstLine) : null;
}
