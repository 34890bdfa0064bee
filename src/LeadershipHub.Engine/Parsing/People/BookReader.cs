using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Data;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.People;

/// <summary>Reads <c>content/books/ID.yml</c>. An unknown key is an error.</summary>
public static class BookReader
{
    /// <summary>The book, by the file's name where <c>title</c> is missing; what is wrong was reported and is left out.</summary>
    /// <param name="markdown">Makes the body of the Markdown in <c>description</c>, which begins on the given line of the file.</param>
    public static Book Read(SourceFile source, ReadOnlySpan<byte> bytes, Func<string, int, Body> markdown, ICollection<Diagnostic> diagnostics)
    {
        var root = YamlReader.Read(source, bytes, diagnostics);
        var context = new ReadContext(source.Path, SiteZone.Utc, diagnostics);
        var book = RootReader.Read(BookShape.Of(markdown), root, context);

        var id = Path.GetFileNameWithoutExtension(source.Name);
        return book with
        {
            Id = id,
            Source = source,
            Title = book.Title.Length > 0 ? book.Title : id,
            Positions = context.TakePositions(),
        };
    }
}
