using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Engine.Parsing.Configuration;

/// <summary>Values of <c>site.config.yml</c> that have the right type and still cannot be: LH217–LH222, LH229 and LH270.</summary>
internal static class ConfigurationDiagnostics
{
    public static Diagnostic BadBaseUrl(SourceSpan span, string text) => new(
        "LH217", Severity.Error, $"'base_url' must be an absolute URL, found '{text}'.", span,
        Help: "Write it with http:// or https:// and without '?', '#' or a password: https://example.org/hub/");

    public static Diagnostic BadPermalink(SourceSpan span, string subject, string text, string problem, string? help) => new(
        "LH218", Severity.Error, $"{subject} is the pattern '{text}', and {problem}.", span, help);

    public static Diagnostic BadTimeZone(SourceSpan span, string text, string? help) => new(
        "LH219", Severity.Error, $"There is no time zone '{text}'.", span,
        Help: help ?? "Write an IANA name such as Europe/Berlin.");

    public static Diagnostic BadLanguage(SourceSpan span, string subject, string text, string? help) => new(
        "LH220", Severity.Error, $"{subject} is '{text}', which is not a language tag that is known.", span,
        Help: help ?? "Write a BCP 47 tag such as en, en-GB or pt-BR.");

    public static Diagnostic BadName(SourceSpan span, string subject, string expected, string text, string? help) => new(
        "LH221", Severity.Error, $"{subject} must be {expected}, found '{text}'.", span, help);

    public static Diagnostic BadMenuItem(SourceSpan span, string title, string problem) => new(
        "LH222", Severity.Error, $"The menu item '{title}' {problem}.", span,
        Help: "Give it 'url: /path/', or 'page: pages/about.md' for a source below content/, or 'children'.");

    public static Diagnostic ColorIsComment(SourceSpan span) => new(
        "LH229", Severity.Warning, "'theme_color' is empty: what follows '#' is a comment.", span,
        Help: "Put quotes around the colour: \"#123456\".");

    public static Diagnostic BadSecurity(SourceSpan span, string subject, string expected, string text, string help) => new(
        "LH270", Severity.Error, $"{subject} must be {expected}, found '{text}'.", span, help);
}
