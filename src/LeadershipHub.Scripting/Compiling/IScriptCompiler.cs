namespace LeadershipHub.Scripting.Compiling;

/// <summary>
/// The seam in front of the compiler. No type of Roslyn is in it or in what uses it, so that a script from the cache runs without a single
/// assembly of Roslyn being loaded.
/// </summary>
internal interface IScriptCompiler
{
    /// <summary>Called by several threads at once.</summary>
    Task<Compiled> CompileAsync(ScriptSource source, CancellationToken cancel);
}
