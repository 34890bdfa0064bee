using System.Text;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.People;
using LeadershipHub.Engine.Parsing.UiStrings;
using LeadershipHub.Engine.Tests.Parsing.Data;

namespace LeadershipHub.Engine.Tests.Parsing.People;

public sealed class PeopleReaderTests
{
    [Fact]
    public void An_author_is_read_into_its_record()
    {
        var author = Files.Clean(diagnostics => AuthorReader.Read(
            Files.Source("content/authors/mara.yml"),
            Files.Bytes("name: Mara\nrole: Keeper\nbio: |\n\n  She *listens*.\nsocial: [{ service: rss, url: /a, label: A }]\nparams: { a: 1 }\n"),
            Echo,
            diagnostics));

        Assert.Equal(("mara", "Mara", "Keeper"), (author.Id, author.Name, author.Role));
        Assert.Equal("4:\nShe *listens*.\n", Encoding.UTF8.GetString(author.Bio.Html.Span));
        Assert.Equal([new SocialLink("rss", "/a", "A")], author.Social);
        Assert.Equal(new(2, 7), author.Positions.Of("role"));
        Assert.Equal("content/authors/mara.yml", author.Source?.Path);
    }

    [Fact]
    public void An_author_without_a_name_is_called_by_the_file() =>
        Assert.Equal("mara", AuthorReader.Read(Files.Source("content/authors/mara.yml"), "role: Keeper"u8, Echo, []).Name);

    [Fact]
    public void A_book_is_read_into_its_record()
    {
        var book = Files.Clean(diagnostics => BookReader.Read(
            Files.Source("content/books/a.yaml"),
            Files.Bytes("title: 1984\nauthors: A\nyear: 1949\nstatus: recommended\nrating: 4\nisbn: 080442957X\nlinks: [{ label: A, url: /a }]\ndescription: A *b*\n"),
            Echo,
            diagnostics));

        Assert.Equal(("a", "1984", 1949, "recommended", 4, "080442957X"), (book.Id, book.Title, book.Year, book.Status, book.Rating, book.Isbn));
        Assert.Equal(["A"], book.Authors);
        Assert.Equal([new BookLink("A", "/a")], book.Links);
        Assert.Equal("8:A *b*", Encoding.UTF8.GetString(book.Description.Html.Span));
    }

    [Fact]
    public void UI_strings_are_texts_or_plural_forms()
    {
        var strings = Files.Clean(diagnostics => UiStringsReader.Read(
            Files.Source(), Files.Bytes("home: Home\nspace: \" \"\nminutes: { one: \"{0} minute\", other: \"{0} minutes\" }\n"), diagnostics));

        Assert.Equal(("Home", " "), (strings["home"].Text, strings["space"].Text));
        Assert.Equal(["{0} minute", "{0} minutes"], strings["minutes"].Plurals?.OrderBy(form => form.Key, StringComparer.Ordinal).Select(form => form.Value) ?? [], StringComparer.Ordinal);
    }

    private static Body Echo(string text, int line) => new(Files.Bytes($"{line}:{text}"), []);
}
