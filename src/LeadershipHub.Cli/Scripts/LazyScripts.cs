using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LeadershipHub.Engine.Model.Scripts;

namespace LeadershipHub.Cli.Scripts;

/// <summary>The scripts of a hub, of which nothing is loaded before a build has to run one.</summary>
internal sealed class LazyScripts(string siteFolder, bool isLocked) : IScriptRunner
{
    private IScriptRunner? _runner;

    public string Mark => isLocked ? "locked" : "open";

    public IPreparedScripts Prepare(ImmutableArray<ScriptText> scripts, CancellationToken cancel) => (_runner ??= Make()).Prepare(scripts, cancel);

    public (string Text, int Line)? HeaderOf(string text) => (_runner ??= Make()).HeaderOf(text);

    [MethodImpl(MethodImplOptions.NoInlining)]
#pragma warning disable CA1859 // A method that gives back the class would load it.
    private IScriptRunner Make() => new ScriptRunner(siteFolder, isLocked);
#pragma warning restore CA1859
}
