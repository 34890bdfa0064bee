using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Routing;

internal static class RoutingDiagnostics
{
    public static Diagnostic UrlTaken(Route route, Route by)
    {
        // A list that the build makes has no line that could be mended; the one that it meets has.
        var (at, other) = PlaceOf(route) is null && PlaceOf(by) is not null ? (by, route) : (route, by);
        return new("LH401", Severity.Error, $"'{route.Permalink}' is already the URL of {NameOf(other)}.", SpanOf(at), HelpOf(at));
    }

    private static string HelpOf(Route route) => route switch
    {
        AliasRoute => "Remove the alias, or give the other page another slug.",
        PageRoute { Page.Front.Quote: not null } => "Change the quote's 'id'.",
        _ => "Change 'slug' in one of them.",
    };

    public static Diagnostic AliasClimbsOut(Page page, Located alias) => new(
        "LH402", Severity.Error, $"The alias '{alias.Text}' is not a path of this site.", At(page, alias),
        "Write it as the old path, such as '/2019/old-title/'.");

    public static Diagnostic DiffersByCase(Route route, Route other) => new(
        "LH403", Severity.Error, $"'{route.Permalink}' and '{other.Permalink}' ({NameOf(other)}) differ only in capital letters.", SpanOf(route),
        "Change 'slug' in one of them: on many systems both are one file.");

    public static Diagnostic FileIsFolder(Route file, Route inside) => new(
        "LH404", Severity.Error, $"'{file.Permalink}' would be a file, but {NameOf(inside)} needs a folder of that name.", SpanOf(file), "Rename one of them.");

    private static SourceSpan SpanOf(Route route) => PlaceOf(route) ?? new("site.config.yml");

    private static SourceSpan? PlaceOf(Route route) => route switch
    {
        PageRoute { Page: { Source: { } source, Front.Quote.Position: var at } } => new(source.Path, at.Line, at.Column),
        PageRoute { Page.Source: { } source } => new(source.Path),
        AliasRoute { Target.Source: { } source } => new(source.Path),
        ChaptersRoute { Subject.Source: { } source } => new(source.Path),
        TranscriptRoute { Subject.Source: { } source } => new(source.Path),
        FileRoute file => new(file.File.Path),
        TemplateRoute template => new(template.Template),
        _ => null,
    };

    private static string NameOf(Route route) => route switch
    {
        PageRoute { Page: { Source: { } source, Front.Quote: { } quote } } => $"the quote '{quote.Id}' of {source.Path}",
        PageRoute page => page.Page.Source?.Path ?? $"the {page.Page.Kind.ToString().ToLowerInvariant()} page '{page.Page.Title}'",
        FeedRoute feed => $"a feed of '{feed.Subject.Title}'",
        ShowFeedRoute feed => $"the feed of '{feed.Subject.Title}'",
        ChaptersRoute chapters => $"the chapters of '{chapters.Subject.Title}'",
        TranscriptRoute transcript => $"a transcript of '{transcript.Subject.Title}'",
        AliasRoute alias => $"an alias of {alias.Target.Source?.Path ?? alias.Target.Title}",
        FileRoute file => file.File.Path,
        TemplateRoute template => template.Template,
        _ => "a file that the build makes itself",
    };

    private static SourceSpan At(Page page, Located place) => new(page.Source?.Path ?? "site.config.yml", place.Position.Line, place.Position.Column);
}
