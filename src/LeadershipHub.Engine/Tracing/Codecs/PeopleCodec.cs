using System.Collections.Immutable;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tracing.Codecs;

/// <summary>Authors and books.</summary>
internal static class PeopleCodec
{
    /// <param name="place">The place of the source in the list of sources, or -1.</param>
    public static void Write(ByteWriter to, Author author, int place)
    {
        to.Signed(place);
        to.Texts(author.Id, author.Name, author.Role, author.ShortBio, author.Portrait, author.PortraitAlt, author.Signature, author.SignatureAlt, author.SignatureText, author.Location, author.Url, author.Email);
        BodyCodec.Write(to, author.Bio);
        WriteSocial(to, author.Social);
        DataCodec.WriteMap(to, author.Params);
        TextCodec.WritePositions(to, author.Positions);
    }

    public static Author ReadAuthor(ref ByteReader from, ImmutableArray<SourceFile> sources) => new()
    {
        Source = (int)from.Signed() is >= 0 and var place ? sources[place] : null,
        Id = from.Word(),
        Name = from.Word(),
        Role = from.Text(),
        ShortBio = from.Text(),
        Portrait = from.Text(),
        PortraitAlt = from.Text(),
        Signature = from.Text(),
        SignatureAlt = from.Text(),
        SignatureText = from.Text(),
        Location = from.Text(),
        Url = from.Text(),
        Email = from.Text(),
        Bio = BodyCodec.Read(ref from),
        Social = ReadSocial(ref from),
        Params = DataCodec.ReadMap(ref from),
        Positions = TextCodec.ReadPositions(ref from),
    };

    public static void Write(ByteWriter to, Book book, int place)
    {
        to.Number(place);
        to.Texts(book.Id, book.Title, book.Subtitle, book.Publisher, book.Isbn, book.Cover, book.CoverAlt, book.Status);
        foreach (var number in (ReadOnlySpan<int?>)[book.Year, book.Rating, book.Weight])
            WriteNumber(to, number);

        BodyCodec.Write(to, book.Description);
        WriteTexts(to, book.Authors);
        WriteTexts(to, book.Tags);
        to.Number(book.Links.Length);
        foreach (var link in book.Links)
        {
            to.Text(link.Label);
            to.Text(link.Url);
        }

        DataCodec.WriteMap(to, book.Params);
        TextCodec.WritePositions(to, book.Positions);
    }

    public static Book ReadBook(ref ByteReader from, ImmutableArray<SourceFile> sources) => new()
    {
        Source = sources[from.Count()],
        Id = from.Word(),
        Title = from.Word(),
        Subtitle = from.Text(),
        Publisher = from.Text(),
        Isbn = from.Text(),
        Cover = from.Text(),
        CoverAlt = from.Text(),
        Status = from.Text(),
        Year = ReadNumber(ref from),
        Rating = ReadNumber(ref from),
        Weight = ReadNumber(ref from),
        Description = BodyCodec.Read(ref from),
        Authors = ReadTexts(ref from),
        Tags = ReadTexts(ref from),
        Links = ReadLinks(ref from),
        Params = DataCodec.ReadMap(ref from),
        Positions = TextCodec.ReadPositions(ref from),
    };

    public static void WriteNumber(ByteWriter to, int? number)
    {
        to.Flag(number is not null);
        to.Signed(number ?? 0);
    }

    public static int? ReadNumber(ref ByteReader from)
    {
        var isThere = from.Flag();
        var number = (int)from.Signed();
        return isThere ? number : null;
    }

    public static void WriteSocial(ByteWriter to, ImmutableArray<SocialLink> links)
    {
        to.Number(links.Length);
        foreach (var link in links)
            to.Texts(link.Service, link.Url, link.Label);
    }

    public static ImmutableArray<SocialLink> ReadSocial(ref ByteReader from)
    {
        var links = new SocialLink[from.Count()];
        for (var i = 0; i < links.Length; i++)
            links[i] = new(from.Word(), from.Word(), from.Text());
        return ImmutableArray.Create(links);
    }

    private static ImmutableArray<BookLink> ReadLinks(ref ByteReader from)
    {
        var links = new BookLink[from.Count()];
        for (var i = 0; i < links.Length; i++)
            links[i] = new(from.Word(), from.Word());
        return ImmutableArray.Create(links);
    }

    public static void WriteTexts(ByteWriter to, ImmutableArray<string> texts)
    {
        to.Number(texts.Length);
        foreach (var text in texts)
            to.Text(text);
    }

    public static ImmutableArray<string> ReadTexts(ref ByteReader from)
    {
        var texts = new string[from.Count()];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = from.Word();
        return ImmutableArray.Create(texts);
    }
}
