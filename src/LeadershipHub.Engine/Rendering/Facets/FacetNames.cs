using System.Numerics;
using LeadershipHub.Engine.Rendering.Objects;
using LeadershipHub.Engine.Tracing;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering.Facets;

/// <summary>Facets in words, for people who ask why something was rendered.</summary>
public static class FacetNames
{
    /// <summary>What was read of a node: <c>/posts/listen/: title, url</c>.</summary>
    /// <param name="members">A bit for each member.</param>
    public static string Of(NodeKind kind, string key, ulong members) => $"{NodeOf(kind, key)}: {Members(kind, members)}";

    /// <summary>What was asked: <c>template partials/footer</c>.</summary>
    public static string Of(QueryKind kind, string key) => kind switch
    {
        QueryKind.Template => $"template {key}",
        QueryKind.Icon => $"icon {key}",
        QueryKind.Asset => $"asset {key}",
        QueryKind.UiText => $"text '{key}' of the theme",
        QueryKind.Target => $"address of {key}",
        QueryKind.File => $"file {key}",
        QueryKind.PageAt => $"page at {Below(key)}",
        QueryKind.Section => $"pages of section {key}",
        QueryKind.Include => $"text of {Below(key)}",
        QueryKind.Data => key is "*" ? "all data files" : $"data {key}",
        QueryKind.Param => key is "*" ? "all params of site.config.yml" : $"params.{key} of site.config.yml",
        QueryKind.Menu => key is "*" ? "all menus" : $"menu {key}",
        QueryKind.Config => $"'{key}' of site.config.yml",
        QueryKind.QuoteOfDay => "the quote of the day",
        QueryKind.ThemeFile => $"file {key} of the theme",
        QueryKind.Painter => "what paints cards",
        QueryKind.Form => $"form {key}",
        QueryKind.Feedback => $"what readers said: {key}",
        QueryKind.Script => $"{key} of a script",
        QueryKind.Clock => "the time of the build",
        _ => "the order of the site",
    };

    internal static string Changed(NodeKind kind, string key, ulong members) => $"{NodeOf(kind, key)} has another {Members(kind, members)}.";

    internal static string Changed(QueryKind kind, string key) => $"It uses {Of(kind, key)}, which is another one now.";

    private static string NodeOf(NodeKind kind, string key) => kind switch
    {
        NodeKind.Page => $"page {key}",
        NodeKind.Term => $"term {key}",
        NodeKind.Author => $"author {key}",
        NodeKind.Book => $"book {key}",
        NodeKind.Taxonomy => $"taxonomy {key}",
        NodeKind.Site => "site",
        NodeKind.Show => $"show {key}",
        _ => "paginator",
    };

    private static string Below(string folderAndPath)
    {
        var bar = folderAndPath.IndexOf('|', StringComparison.Ordinal);
        return $"'{folderAndPath[(bar + 1)..]}' seen from {folderAndPath[..bar]}";
    }

    private static string Members(NodeKind kind, ulong members)
    {
        var names = new List<string>();
        for (var rest = members; rest != 0; rest &= rest - 1)
            names.Add(MemberOf(kind, BitOperations.TrailingZeroCount(rest)));
        return string.Join(", ", names);
    }

    private static string MemberOf(NodeKind kind, int member) => (kind, member) switch
    {
        (NodeKind.Page, NativeReads.Ancestors) => "ancestors",
        (NodeKind.Page, NativeReads.Layout) => "layout",
        (NodeKind.Page, NativeReads.AllTerms) => "terms of all taxonomies",
        (NodeKind.Show, NativeReads.ShowSettings) => "settings",
        (NodeKind.Show, NativeReads.ShowTrailers) => "trailers",
        _ => TableOf(kind).Names[member],
    };

    private static MemberTable TableOf(NodeKind kind) => kind switch
    {
        NodeKind.Page => PageTypes.Page,
        NodeKind.Term => ListTypes.Term,
        NodeKind.Author => PeopleTypes.Author,
        NodeKind.Book => PeopleTypes.Book,
        NodeKind.Taxonomy => ListTypes.Taxonomy,
        NodeKind.Site => SiteTypes.Site,
        NodeKind.Show => PodcastTypes.Show,
        _ => ListTypes.Paginator,
    };
}
