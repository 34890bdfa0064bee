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
