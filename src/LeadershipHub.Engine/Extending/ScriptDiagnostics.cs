using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Engine.Extending;

/// <summary>What is wrong with scripts, and what they say of the site.</summary>
public static class ScriptDiagnostics
{
    /// <param name="id">The compiler's number.</param>
    public static Diagnostic DoesNotCompile(string id, string message, SourceSpan at) => new("LH520", Severity.Error, $"{message} ({id})", at);

    /// <param name="id">The compiler's number.</param>
    public static Diagnostic CompilerWarns(string id, string message, SourceSpan at) => new("LH521", Severity.Warning, $"{message} ({id})", at);

    public static Diagnostic CannotBePrepared(string message, SourceSpan at, string? help) => new("LH522", Severity.Error, message, at, help);

    public static Diagnostic NotAsLocked(string message, SourceSpan at, string? help) => new("LH523", Severity.Error, message, at, help);

    public static Diagnostic Threw(string message, SourceSpan at, string? help) => new("LH524", Severity.Error, message, at, help);

    public static Diagnostic TookTooLong(string message, SourceSpan at, string? help) => new("LH525", Severity.Error, message, at, help);

    public static Diagnostic TookTooMuch(string message, SourceSpan at, string? help) => new("LH526", Severity.Error, message, at, help);

    internal static Diagnostic Reported(bool isError, string message, SourceSpan at, string? help) =>
        isError ? new("LH527", Severity.Error, message, at, help) : new("LH528", Severity.Warning, message, at, help);

    internal static Diagnostic Said(string message, string script) => new("LH534", Severity.Note, message, new(script));

    internal static Diagnostic NoPath(string what, string path, string script) => new(
        "LH529", Severity.Error, $"{what} '{path}' is no path of this site.", new(script), "Write it as '/api/posts.json' or, below the script's own page, as 'mara'.");

    internal static Diagnostic NameTaken(string what, string name, string by, string script) => new(
        "LH530", Severity.Error, $"There is already a {what} '{name}': {by}.", new(script), "Choose another name.");

    internal static Diagnostic BadName(string what, string name, string script) => new(
        "LH531", Severity.Error, $"'{name}' is no name of a {what}.", new(script), "Write it in lower-case letters, digits and '_', beginning with a letter.");

    internal static Diagnostic NoContent(string type, string script) => new(
        "LH532", Severity.Error, $"The script returned a {type}, which is no text.", new(script), "Return Markdown as a string, or Html(\"…\").");

    internal static Diagnostic NoTerm(string page, string script) => new(
        "LH533", Severity.Error, $"'{page}' is no text of an author, so it can have no terms.", new(script), "Give terms to posts, pages and episodes.");

    internal static Diagnostic TransformFailed(string message, string script, string page) => new(
        "LH524", Severity.Error, $"The transform of {script} failed: {message}", new(page));
}
