namespace LeadershipHub.Scripting;

/// <summary>
/// Hears when scripts start and end, on any thread. What started and did not end is what runs: after <c>Environment.Exit</c> in a script
/// nothing else says which one it was.
/// </summary>
public interface IScriptWatch
{
    /// <param name="path">As in <see cref="ScriptSource.Path"/>.</param>
    void Started(string path);

    /// <summary>The script itself ended, which for one that did not stop in time is later than its outcome, or never.</summary>
    /// <param name="path">As in <see cref="ScriptSource.Path"/>.</param>
    void Ended(string path);
}
