using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Extending;
using LeadershipHub.Scripting;

namespace LeadershipHub.Cli.Scripts;

/// <summary>Lets only those scripts run whose content is in <c>scripts.lock</c>.</summary>
/// <param name="root">Full path of the site's folder.</param>
internal sealed class ScriptGate(string root)
{
    private readonly ScriptLock? _lock = ScriptLock.Read(root, ScriptRunner.LockName);

    /// <summary>Why a script may not run; nothing where it may.</summary>
    /// <param name="path">The script.</param>
    /// <param name="files">The other files that it is made of.</param>
    public IEnumerable<Diagnostic> KeepsBack(string path, IEnumerable<string> files)
    {
        if (_lock is null)
            return [ScriptDiagnostics.NotAsLocked($"There is no '{ScriptRunner.LockName}', and '--locked-scripts' asks for it.", new(path), "Look at the scripts, and write it with 'lhub scripts lock'.")];

        // What is in the lock and not used is no reason not to run.
        return _lock.Verify(root, [path, .. files], ScriptRunner.LockName).Where(problem => problem.Id is not ScriptProblemId.LockMissing).Select(ScriptProblems.Of);
    }
}
