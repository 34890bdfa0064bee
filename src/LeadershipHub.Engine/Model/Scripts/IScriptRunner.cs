using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Engine.Model.Scripts;

/// <summary>Compiles and runs the scripts of a site. The engine knows no compiler; who calls a build brings one.</summary>
public interface IScriptRunner
{
    /// <summary>Of the settings that decide which scripts may run.</summary>
    string Mark { get; }

    /// <summary>Begins to compile and returns at once.</summary>
    /// <param name="scripts">All scripts of the site.</param>
    IPreparedScripts Prepare(ImmutableArray<ScriptText> scripts, CancellationToken cancel);

    /// <summary>The front matter of a script with the line on which it begins; null where there is none.</summary>
    (string Text, int Line)? HeaderOf(string text);
}

/// <summary>Scripts that are being compiled. Letting go of them lets go of their code.</summary>
public interface IPreparedScripts : IDisposable
{
    /// <summary>Runs one of them, or says why it cannot run. Waits for the compiler where it must.</summary>
    /// <param name="path">As in <see cref="ScriptText.Path"/>.</param>
    /// <param name="host">Makes what the script sees; the token tells it to stop.</param>
    ScriptRun Run(string path, Func<CancellationToken, object> host, CancellationToken cancel);
}

/// <summary>A script as the site has it.</summary>
/// <param name="Path">Below the site's folder, with forward slashes.</param>
public sealed record ScriptText(string Path, string Text);

/// <summary>What came of a script.</summary>
/// <param name="Completed">Whether it ran to its end.</param>
/// <param name="Value">What it returned.</param>
/// <param name="Files">The other files that it was made of, below the site's folder.</param>
public sealed record ScriptRun(bool Completed, object? Value, ImmutableArray<string> Files, ImmutableArray<Diagnostic> Diagnostics);
