using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LeadershipHub.Scripting.Compiling;

/// <summary>What the compiler says, as problems.</summary>
internal static class CompilerProblems
{
    /// <param name="compilation">What was compiled.</param>
    /// <param name="diagnostics">What the compiler said of it.</param>
    /// <param name="hostType">Whose members are offered where a name is not known.</param>
    /// <param name="found">What was found before; the compiler's words about the same places are left out.</param>
    /// <param name="script">The path for what has no place of its own.</param>
    public static ImmutableArray<ScriptProblem> Of(
        CSharpCompilation compilation, ImmutableArray<Diagnostic> diagnostics, Type hostType, ImmutableArray<ScriptProblem> found, string script)
    {
        var known = found.Select(problem => (problem.Path, problem.Line)).ToHashSet();
        var said = diagnostics
            .Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error or DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)
            .Select(diagnostic => Of(compilation, diagnostic, hostType, script))
            .Where(problem => problem.Id is not ("CS1504" or "CS0006") || !known.Contains((problem.Path, problem.Line)));

        return
        [
            .. found.Concat(said).Distinct()
                .OrderBy(problem => problem.Path != script)
                .ThenBy(problem => problem.Path, StringComparer.Ordinal)
                .ThenBy(problem => problem.Line)
                .ThenBy(problem => problem.Column)
                .ThenBy(problem => problem.Id, StringComparer.Ordinal),
        ];
    }

    private static ScriptProblem Of(CSharpCompilation compilation, Diagnostic diagnostic, Type hostType, string script)
    {
        var place = Places.Of(diagnostic.Location);
        return new(
            place.Path.Length == 0 ? script : place.Path, place.Line, place.Column, place.Length,
            diagnostic.Severity == DiagnosticSeverity.Error,
            diagnostic.Id,
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            CompilerHelp.For(compilation, diagnostic, hostType));
    }
}
