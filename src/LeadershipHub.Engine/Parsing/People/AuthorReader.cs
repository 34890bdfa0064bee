using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Data;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.People;

/// <summary>Reads <c>content/authors/ID.yml</c>. An unknown key is an error.</summary>
public static class AuthorReader
{
    /// <summary>The author, by the file's name where <c>name</c> is missing; what is wrong was reported and is left out.</summary>
    /// <param name="markdown">Makes the body of the Markdown in <c>bio</c>, which begins on the given line of the file.</param>
    public static Author Read(SourceFile source, ReadOnlySpan<byte> bytes, Func<string, int, Body> markdown, ICollection<Diagnostic> diagnostics)
    {
        var root = YamlReader.Read(source, bytes, diagnostics);
        var context = new ReadContext(source.Path, SiteZone.Utc, diagnostics);
        var author = RootReader.Read(AuthorShape.Of(markdown), root, context);

        var id = Path.GetFileNameWithoutExtension(source.Name);
        return author with
        {
            Id = id,
            Source = source,
            Name = author.Name.Length > 0 ? author.Name : id,
            Positions = context.TakePositions(),
        };
    }
}
