using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Extending;
using LeadershipHub.Scripting;

namespace LeadershipHub.Cli.Scripts;

/// <summary>What is wrong with scripts, as the hub says it.</summary>
internal static class ScriptProblems
{
    public static Diagnostic Of(ScriptProblem problem)
    {
        var at = new SourceSpan(problem.Path, problem.Line, problem.Column);
        return problem.Id switch
        {
            ScriptProblemId.Exception => ScriptDiagnostics.Threw(problem.Message, at, problem.Help),
            ScriptProblemId.TimedOut => ScriptDiagnostics.TookTooLong(problem.Message, at, problem.Help),
            ScriptProblemId.OutOfMemory => ScriptDiagnostics.TookTooMuch(problem.Message, at, problem.Help),
            ScriptProblemId.LockChanged or ScriptProblemId.LockUnlisted or ScriptProblemId.LockMissing or ScriptProblemId.LockInvalid => ScriptDiagnostics.NotAsLocked(problem.Message, at, problem.Help),
            ['C', 'S', ..] when problem.IsError => ScriptDiagnostics.DoesNotCompile(problem.Id, problem.Message, at),
            ['C', 'S', ..] => ScriptDiagnostics.CompilerWarns(problem.Id, problem.Message, at),
            _ => ScriptDiagnostics.CannotBePrepared(problem.Message, at, problem.Help),
        };
    }
}
