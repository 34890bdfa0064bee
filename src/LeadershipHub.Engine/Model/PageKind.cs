namespace LeadershipHub.Engine.Model;

/// <summary>What a page is; decides the layout it is rendered with.</summary>
public enum PageKind
{
    Home,
    Section,
    Post,
    Page,
    Taxonomy,
    Term,
    Author,
    Series,
    Archive,
    Books,
    NotFound,

    /// <summary>The list of a show's episodes.</summary>
    Show,

    Episode,

    /// <summary>The list of a collection of quotes.</summary>
    Quotes,

    Quote,

    /// <summary>The page of the quote of the day.</summary>
    QuoteOfDay,
}

/// <summary>About all of <see cref="PageKind"/>.</summary>
internal static class PageKinds
{
    /// <summary>How many there are. The framework would look it up by reflection.</summary>
    public const int Count = (int)PageKind.QuoteOfDay + 1;

    private static readonly string[] Names =
        ["home", "section", "post", "page", "taxonomy", "term", "author", "series", "archive", "books", "not-found", "show", "episode", "quotes", "quote", "quote-of-day"];

    /// <summary>As people read it: <c>quote-of-day</c>.</summary>
    public static string NameOf(PageKind kind) => Names[(int)kind];
}
