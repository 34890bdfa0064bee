using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model.Scripts;
using LeadershipHub.Scripting;

namespace LeadershipHub.Cli.Scripts;

/// <summary>The scripts of one build. Their code stays until the build is over, since templates may call it.</summary>
/// <param name="gate">What keeps scripts back that nobody has looked at; null lets all pass.</param>
internal sealed class PreparedScripts(Dictionary<string, Task<PreparedScript>> scripts, ScriptGate? gate, IScriptWatch watch) : IPreparedScripts
{
    private static int _builds;

    private readonly List<LoadedScript> _loaded = [];

    public ScriptRun Run(string path, Func<CancellationToken, object> host, CancellationToken cancel)
    {
        var prepared = scripts[path].GetAwaiter().GetResult();
        var diagnostics = prepared.Problems.Select(ScriptProblems.Of).ToList();
        diagnostics.AddRange(gate?.KeepsBack(path, prepared.Files) ?? []);
        if (!prepared.CanRun || diagnostics.Exists(diagnostic => diagnostic.Severity == Severity.Error))
            return new(Completed: false, Value: null, prepared.Files, [.. diagnostics]);

        var script = prepared.Load();
        _loaded.Add(script);
        var outcome = script.RunAsync(host, new ScriptLimits(), watch, cancel).GetAwaiter().GetResult();
        cancel.ThrowIfCancellationRequested();
        diagnostics.AddRange(outcome.Problems.Select(ScriptProblems.Of));
        return new(outcome.End == ScriptEnd.Completed, outcome.Value, prepared.Files, [.. diagnostics]);
    }

    public void Dispose()
    {
        foreach (var script in _loaded)
            script.Dispose();

        // A process that builds once ends anyway.
        if (_loaded.Count > 0 && Interlocked.Increment(ref _builds) > 1)
            LoadedScript.ForgetTypes();
    }
}
