using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing;

internal static class ParsingDiagnostics
{
    public static Diagnostic EmptySource(SourceFile source) => new(
        "LH250", Severity.Warning, "The file is empty and makes no page.", new(source.Path), "Write something into it, or remove it.");

    public static Diagnostic UnknownTheme(string theme, Position position, IEnumerable<string> known) => new(
        "LH251", Severity.Error, $"There is no theme '{theme}' in the folder 'themes'.", new("site.config.yml", position.Line, position.Column),
        Spelling.DidYouMean(theme, known));

    public static Diagnostic BrokenImage(SourceFile source, string why) => new(
        "LH252", Severity.Warning, $"The size of the image cannot be read: {why}", new(source.Path), "Save it again in the format that its extension names.");

    public static Diagnostic TwoDataFiles(SourceFile source, string name, SourceFile other) => new(
        "LH254", Severity.Error, $"'{other.Path}' is already 'site.data.{name}'.", new(source.Path), "Rename one of them.");

    public static Diagnostic Unreadable(SourceFile source, string why) => new(
        "LH253", Severity.Error, $"The file cannot be read: {why}", new(source.Path), "Check that it still exists and its permissions.");

    public static Diagnostic ThemeWithoutLayouts(string theme) => new(
        "LH255", Severity.Error, $"The theme '{theme}' has no layouts.", new($"themes/{theme}"), "A theme needs at least 'layouts/page.sbn-html' and 'layouts/section.sbn-html'.");
}
