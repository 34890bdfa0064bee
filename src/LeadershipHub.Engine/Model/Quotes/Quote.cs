using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model.Quotes;

/// <summary>A quotation with its source. Null or empty where the author wrote nothing.</summary>
public sealed record Quote
{
    /// <summary>Its permanent name, a part of its URL: the author's own, or made of who said it and its first words.</summary>
    public string Id { get; init; } = "";

    /// <summary>Plain text, without quotation marks; lines are kept.</summary>
    public string Text { get; init; } = "";

    public QuoteAuthor? Author { get; init; }

    public QuoteSource? Source { get; init; }

    /// <summary>BCP 47; the site's where it is null.</summary>
    public string? Language { get; init; }

    public string? Translator { get; init; }

    /// <summary>The words in the language in which they were said.</summary>
    public string? Original { get; init; }

    public string? OriginalLanguage { get; init; }

    public ImmutableArray<Located> Topics { get; init; } = [];

    public QuoteStatus Status { get; init; } = QuoteStatus.Attributed;

    public string? Note { get; init; }

    /// <summary>Who says it in the work, where that is not its author.</summary>
    public string? Speaker { get; init; }

    public DateTimeOffset? Added { get; init; }

    /// <summary>Days of the year on which it is the quote of the day: <c>05-12</c>.</summary>
    public ImmutableArray<Located> Days { get; init; } = [];

    /// <summary>Where it begins in its file.</summary>
    public Position Position { get; init; }
}

/// <summary>How sure it is that these words are whose they are said to be.</summary>
public enum QuoteStatus
{
    /// <summary>Looked up in the source that is named.</summary>
    Verified,

    /// <summary>Commonly said to be theirs.</summary>
    Attributed,

    /// <summary>There are doubts.</summary>
    Disputed,

    /// <summary>Somebody else's.</summary>
    Misattributed,
}

/// <summary>Who said it.</summary>
/// <param name="Life">Years, as people write them: 1820–1910.</param>
/// <param name="Portrait">A file beside the collection, a path of the site, or a URL.</param>
public sealed record QuoteAuthor(string Name, string? Life, string? Link, string? Portrait);

/// <summary>Where it stands.</summary>
/// <param name="Year">As people write it: 1859, c. 1600, 44 BC.</param>
/// <param name="Page">Page, chapter or act.</param>
public sealed record QuoteSource(string? Work, string? Year, string? Page, string? Url)
{
    public bool IsEmpty => Work is null && Url is null;
}
