using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.People;

/// <summary>The keys of <c>content/books/ID.yml</c>.</summary>
internal static class BookShape
{
    private static readonly SourceFile NoSource = new() { Path = "", FullPath = "", Size = 0, ModifiedTicks = 0 };

    private static readonly ChoiceType<string> Status = new(("recommended", "recommended"), ("reading", "reading"), ("written", "written"));

    private static readonly CheckedTextType IsbnText = new("an ISBN", CheckIsbn);

    private static readonly ListType<BookLink> Links = new(
        new ShapeType<BookLink>(new Shape<BookLink>("bookLink", "a link", "Where to find the book.", new("", ""))
            .Required("label", Types.Text, "What the link says.", (l, v) => l with { Label = v })
            .Required("url", Types.Text, "Where it leads.", (l, v) => l with { Url = v })),
        "links");

    /// <param name="markdown">Makes the body of a Markdown text that begins on a line of the file.</param>
    public static Shape<Book> Of(Func<string, int, Body> markdown) =>
        AddFacts(new Shape<Book>("book", "a book", "A book on the shelf.", new() { Id = "", Source = NoSource, Title = "" })
            .Required("title", Types.Text, "Title of the book.", (b, v) => b with { Title = v })
            .Optional("subtitle", Types.Text, "What stands below the title.", (b, v) => b with { Subtitle = v })
            .Optional("authors", Types.Texts, "Names of those who wrote it.", (b, v) => b with { Authors = v })
            .Optional("description", Types.Markdown, "About it, in Markdown.", (b, v) => b with { Description = markdown(v.Text, v.Position.Line) }))
            .Optional("status", Status, "What it is to the hub.", (b, v) => b with { Status = v })
            .Optional("rating", new IntegerType(least: 1, most: 5), "From 1 to 5.", (b, v) => b with { Rating = v })
            .Optional("links", Links, "Where to find it.", (b, v) => b with { Links = v })
            .Optional("tags", Types.Texts, "What it is about.", (b, v) => b with { Tags = v })
            .Optional("weight", Types.Integer, "Place on the shelf; low comes first.", (b, v) => b with { Weight = v })
            .Optional("params", Types.Anything, "Anything of your own, for templates: book.params.", (b, v) => b with { Params = v });

    private static Shape<Book> AddFacts(Shape<Book> shape) => shape
        .Optional("year", new IntegerType(least: -3000, most: 3000), "Year it came out; before our era as a negative number.", (b, v) => b with { Year = v })
        .Optional("publisher", Types.Text, "Who published it.", (b, v) => b with { Publisher = v })
        .Optional("isbn", IsbnText, "ISBN of 10 or 13 digits, with or without hyphens.", (b, v) => b with { Isbn = v })
        .Optional("cover", Types.Text, "Image of the cover: a file beside this one, or a path below static/ that starts with '/'.", (b, v) => b with { Cover = v })
        .Optional("cover_alt", Types.Text, "What the cover shows.", (b, v) => b with { CoverAlt = v });

    // A wrong check digit is the author's slip or the publisher's: it is pointed out and kept.
    private static string? CheckIsbn(Located text, ReadContext context)
    {
        if (Isbn.ProblemOf(text.Text) is { } problem)
            context.Report(PeopleDiagnostics.BadIsbn(context.Span(text.Position), text.Text, problem));

        return text.Text;
    }
}
