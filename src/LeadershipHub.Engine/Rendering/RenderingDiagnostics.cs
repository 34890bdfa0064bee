using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering;

internal static class RenderingDiagnostics
{
    /// <summary>Templates of an include chain that are named, the nearest first.</summary>
    private const int MostIncluders = 5;

    public static Diagnostic TemplateFault(TemplateError error, string page)
    {
        var above = error.IncludeChain.Reverse().Skip(1).ToList();
        var chain = above.Count == 0 ? "" : $" Included by {string.Join(" ← ", above.Take(MostIncluders))}{(above.Count > MostIncluders ? " ← …" : "")}.";
        return new("LH500", Severity.Error, error.Message, new(error.Path, error.Line, error.Column), $"While rendering {page}.{chain}");
    }

    public static Diagnostic NoLayout(Page page, string wanted, IEnumerable<string> known) => new(
        "LH501", Severity.Error, $"The theme has no layout '{wanted}' for this page.",
        new(page.Source?.Path ?? "site.config.yml", page.Front.PositionOf("layout").Line, page.Front.PositionOf("layout").Column),
        Spelling.DidYouMean(wanted, known) ?? $"Add 'theme/layouts/{wanted}.sbn-html'.");

    public static Diagnostic UnknownShortcode(string name, string source, Position position, IEnumerable<string> known) => new(
        "LH502", Severity.Error, $"There is no shortcode '{name}'.", new(source, position.Line, position.Column),
        Spelling.DidYouMean(name, known) ?? $"Add 'theme/shortcodes/{name}.sbn-html', or write {{{{</* {name} */>}}}} to show it as text.");

    public static Diagnostic ShortcodeFault(string name, string source, Position position, TemplateError error) => new(
        "LH503", Severity.Error, $"The shortcode '{name}' failed: {error.Message}", new(source, position.Line, position.Column),
        $"In {error.Path}:{error.Line}:{error.Column}.");

    public static Diagnostic ScriptShortcodeFault(string name, string script, string message, SourceSpan at) => new(
        "LH503", Severity.Error, $"The shortcode '{name}' failed: {message}", at, $"In {script}.");

    public static Diagnostic IncludedTooDeep(string source, Position position) => new(
        "LH504", Severity.Error, "Shortcodes include each other without end.", new(source, position.Line, position.Column), "Remove one of the includes.");

    public static Diagnostic BrokenAssetReference(SourceFile asset, string reference) => new(
        "LH505", Severity.Warning, $"'{reference}' is not among the theme's assets and stays as it is.", new(asset.Path), "Add the file, or write the URL with its scheme.");

    public static Diagnostic UnreadableFile(string path, string why) => new("LH506", Severity.Error, $"The file cannot be read: {why}", new(path));

    public static Diagnostic NothingPaints() => new(
        "LH509", Severity.Note, "Nothing on this machine paints cards, so all of them are the theme's default picture.", new("site.config.yml"),
        "Install libvips (Debian: libvips42) or rsvg-convert (Debian: librsvg2-bin), and a font, or take 'cards' out of 'sharing'.");

    public static Diagnostic CardNotDrawn(CardRoute route, string template) => new(
        "LH510", Severity.Error, $"The card of {route.Subject} cannot be painted: its drawing is no valid SVG.", new(template), "Look at what the template makes of this page.");

    public static Diagnostic AssetsInCircle(SourceFile asset) => new(
        "LH507", Severity.Error, "Style sheets import each other in a circle.", new(asset.Path), "Remove one of the imports.");
}
