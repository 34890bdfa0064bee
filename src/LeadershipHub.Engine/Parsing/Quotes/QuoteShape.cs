using System.Collections.Immutable;
using LeadershipHub.Engine.Model.Quotes;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.Quotes;

/// <summary>The keys of a collection of quotes.</summary>
internal static class QuoteShape
{
    private static readonly Shape<QuoteSource> Source = new Shape<QuoteSource>("quoteSource", "source", "Where a quote stands.", new(null, null, null, null))
        .Optional("work", Types.Text, "Title of the book, speech or letter.", (s, v) => s with { Work = v })
        .Optional("year", Types.Text, "When it was said or printed: 1859, c. 1600.", (s, v) => s with { Year = v })
        .Optional("page", Types.Text, "Page, chapter or act.", (s, v) => s with { Page = v })
        .Optional("url", Types.Text, "Where it can be read.", (s, v) => s with { Url = v });

    private static readonly Shape<QuoteAuthor> Author = new Shape<QuoteAuthor>("quoteAuthor", "author", "Who said it.", new("", null, null, null))
        .Required("name", Types.Text, "Their name.", (a, v) => a with { Name = v })
        .Optional("life", Types.Text, "Years: 1820–1910.", (a, v) => a with { Life = v })
        .Optional("link", Types.Text, "A page about them.", (a, v) => a with { Link = v })
        .Optional("portrait", Types.Text, "A picture: a file beside this one, a path that starts with '/', or a URL.", (a, v) => a with { Portrait = v });

    public static DataType<QuoteStatus> Status { get; } = new ChoiceType<QuoteStatus>(
        ("verified", QuoteStatus.Verified), ("attributed", QuoteStatus.Attributed), ("disputed", QuoteStatus.Disputed), ("misattributed", QuoteStatus.Misattributed));

    public static Shape<Quote> Quote { get; } = AddTrust(AddWords(
        new Shape<Quote>("quote", "a quote", "A quotation with its source.", new()) { Finish = (q, map, _) => q with { Position = map.Position } }));

    public static Shape<QuoteFile> File { get; } = new Shape<QuoteFile>("quotes", "a collection of quotes", "Quotations with their sources.", new())
        .Optional("title", Types.Text, "Title of the collection; from the file's name otherwise.", (c, v) => c with { Title = v })
        .Optional("description", Types.Text, "What it holds, in a sentence.", (c, v) => c with { Description = v })
        .Optional("sort", new ChoiceType<QuoteOrder>(("file", QuoteOrder.File), ("author", QuoteOrder.Author), ("added", QuoteOrder.Added)), "How it is listed.", (c, v) => c with { Order = v }, _ => "file")
        .Optional("added", Types.Date, "When those were added that do not say so.", (c, v) => c with { Added = v })
        .Optional("authors", new ListType<QuoteAuthor>(new ShapeType<QuoteAuthor>(Author), "authors"), "Who the authors are that several quotes name.", (c, v) => c with { Authors = v })
        .Required("quotes", new ListType<Quote>(new ShapeType<Quote>(Quote), "quotes"), "The quotes.", (c, v) => c with { Quotes = v });

    private static Shape<Quote> AddWords(Shape<Quote> shape) => shape
        .Required("text", Types.Text, "The words, without quotation marks.", (q, v) => q with { Text = v })
        .Optional("author", new ShapeType<QuoteAuthor>(Author, fromText: text => new(text.Text, null, null, null)), "Who said it: a name, or more about them.", (q, v) => q with { Author = v })
        .Optional("id", Types.Text, "Its permanent name in its URL; made of author and first words otherwise.", (q, v) => q with { Id = v })
        .Optional("language", Types.Text, "Language of the words as a BCP 47 tag; the site's otherwise.", (q, v) => q with { Language = v })
        .Optional("translator", Types.Text, "Who put it into this language.", (q, v) => q with { Translator = v })
        .Optional("original", Types.Text, "The words as they were said.", (q, v) => q with { Original = v })
        .Optional("original_language", Types.Text, "Language of the original.", (q, v) => q with { OriginalLanguage = v })
        .Optional("speaker", Types.Text, "Who says it in the work, where that is not its author.", (q, v) => q with { Speaker = v });

    private static Shape<Quote> AddTrust(Shape<Quote> shape) => shape
        .Optional("source", new ShapeType<QuoteSource>(Source, fromText: text => new(text.Text, null, null, null)), "Where it stands: a title, or title, year, page and URL.", (q, v) => q with { Source = v })
        .Optional("status", Status, "How sure it is: verified (looked up in the source), attributed, disputed or misattributed.", (q, v) => q with { Status = v }, _ => "attributed")
        .Optional("note", Types.Text, "What readers should know about that.", (q, v) => q with { Note = v })
        .Optional("topics", Types.LocatedTexts, "What it is about: tags of the hub.", (q, v) => q with { Topics = v })
        .Optional("added", Types.Date, "When it was added.", (q, v) => q with { Added = v })
        .Optional("days", Types.LocatedTexts, "Days of the year on which it is the quote of the day: 05-12.", (q, v) => q with { Days = v });
}

/// <summary>A collection as its file has it.</summary>
internal sealed record QuoteFile
{
    public string? Title { get; init; }

    public string? Description { get; init; }

    public QuoteOrder Order { get; init; }

    public DateTimeOffset? Added { get; init; }

    public ImmutableArray<QuoteAuthor> Authors { get; init; } = [];

    public ImmutableArray<Quote> Quotes { get; init; } = [];
}
