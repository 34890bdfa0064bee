using System.Text;
using LeadershipHub.Engine.Model.Html;

namespace LeadershipHub.Engine.Tests.Model.Html;

public sealed class HtmlScannerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("text", "Text:text")]
    [InlineData("<p>a</p>", "StartTag:<p>|Text:a|EndTag:</p>")]
    [InlineData("<P CLASS=a>A</P >", "StartTag:<P CLASS=a>|Text:A|EndTag:</P >")]
    [InlineData("<br/>", "StartTag:<br/>")]
    [InlineData("a < b", "Text:a |Text:< b")]
    [InlineData("1<2 & 3<", "Text:1|Text:<2 & 3|Text:<")]
    [InlineData("<", "Text:<")]
    [InlineData("<<p>", "Text:<|StartTag:<p>")]
    [InlineData("a\0b<p\0>", "Text:a\0b|StartTag:<p\0>")]
    // '>' in values.
    [InlineData("<a title=\"a > b\">x", "StartTag:<a title=\"a > b\">|Text:x")]
    [InlineData("<a title='a > b' b>x", "StartTag:<a title='a > b' b>|Text:x")]
    [InlineData("<a title = \"a>b\">x", "StartTag:<a title = \"a>b\">|Text:x")]
    [InlineData("<a title=a>b>x", "StartTag:<a title=a>|Text:b>x")]
    [InlineData("<a \">\">x", "StartTag:<a \">|Text:\">x")]
    [InlineData("</a title=\"a > b\">x", "EndTag:</a title=\"a > b\">|Text:x")]
    // Comments and what is read as one.
    [InlineData("<!-- <p> -- > -->x", "Comment:<!-- <p> -- > -->|Text:x")]
    [InlineData("<!-->x", "Comment:<!-->|Text:x")]
    [InlineData("<!--->x", "Comment:<!--->|Text:x")]
    [InlineData("<!---->x", "Comment:<!---->|Text:x")]
    [InlineData("<!--x", "Comment:<!--x")]
    [InlineData("<!x><?xml a?></>y", "Comment:<!x>|Comment:<?xml a?>|Comment:</>|Text:y")]
    [InlineData("</1>y", "Comment:</1>|Text:y")]
    [InlineData("</", "Comment:</")]
    [InlineData("<!", "Comment:<!")]
    [InlineData("<!DOCTYPE html>x", "Doctype:<!DOCTYPE html>|Text:x")]
    [InlineData("<!doctype>", "Doctype:<!doctype>")]
    [InlineData("<!doctyp>", "Comment:<!doctyp>")]
    // Raw text.
    [InlineData("<script>a</scriptx></b><!-- </script>c", "StartTag:<script>|Text:a</scriptx></b><!-- |EndTag:</script>|Text:c")]
    [InlineData("<SCRIPT>a</Script\n>c", "StartTag:<SCRIPT>|Text:a|EndTag:</Script\n>|Text:c")]
    [InlineData("<style></style><title>a < <b></title>", "StartTag:<style>|EndTag:</style>|StartTag:<title>|Text:a < <b>|EndTag:</title>")]
    [InlineData("<textarea></p></textarea/>", "StartTag:<textarea>|Text:</p>|EndTag:</textarea/>")]
    [InlineData("<script>a</script", "StartTag:<script>|Text:a</script")]
    [InlineData("<script>", "StartTag:<script>")]
    [InlineData("<scripts></b>", "StartTag:<scripts>|EndTag:</b>")]
    // Tags without an end.
    [InlineData("<a", "StartTag:<a")]
    [InlineData("<a href=\"x", "StartTag:<a href=\"x")]
    [InlineData("<a href=\"x>y</a>", "StartTag:<a href=\"x>y</a>")]
    [InlineData("</a", "EndTag:</a")]
    public void A_document_has_these_parts(string html, string parts) => Assert.Equal(parts, string.Join('|', PartsOf(Encoding.UTF8.GetBytes(html)).Select(part => $"{part.Part}:{Encoding.UTF8.GetString(part.Raw)}")));

    [Theory]
    [InlineData("<p>", "p")]
    [InlineData("<H1 id=a>", "H1")]
    [InlineData("<my-element\n>", "my-element")]
    [InlineData("<br/>", "br")]
    [InlineData("</Section>", "Section")]
    public void A_tag_has_its_name_as_it_is_written(string tag, string name)
    {
        var scanner = new HtmlScanner(Encoding.UTF8.GetBytes(tag));

        Assert.True(scanner.Read());
        Assert.Equal(name, Encoding.UTF8.GetString(scanner.Name));
        Assert.True(scanner.Is(Encoding.UTF8.GetBytes(name.ToLowerInvariant())));
        Assert.False(scanner.Is("other"u8));
        Assert.False(scanner.Read());
        Assert.False(scanner.Read());
    }

    [Fact]
    public void Offsets_are_bytes()
    {
        var scanner = new HtmlScanner("ö<p>ä</p>"u8);

        Assert.True(scanner.Read() && scanner.Read());
        Assert.Equal((2, 5), (scanner.Start, scanner.End));
    }

    /// <summary>Any bytes: signs of markup are likely, so that tags, comments and raw text come to be and break off.</summary>
    [Fact]
    public void Parts_cover_any_bytes_without_gaps()
    {
        string[] words = ["<", ">", "</", "<!--", "-->", "<!", "<?", "\"", "'", "=", " ", "/", "a", "script", "<script>", "</script>", "title", "<style", "<!doctype", "\n", "&", "\0", "ö"];
        for (var seed = 0; seed < 20_000; seed++)
        {
            var random = new Random(seed);
            var bytes = new List<byte>();
            for (var count = random.Next(24); count > 0; count--)
                bytes.AddRange(random.Next(8) == 0 ? [(byte)random.Next(256)] : Encoding.UTF8.GetBytes(words[random.Next(words.Length)]));
            byte[] document = [.. bytes];

            Assert.True(document.AsSpan().SequenceEqual(PartsOf(document).SelectMany(part => part.Raw).ToArray()), $"seed {seed}: {Encoding.UTF8.GetString(document)}");
        }
    }

    private static List<(HtmlPart Part, byte[] Raw)> PartsOf(byte[] document)
    {
        var parts = new List<(HtmlPart, byte[])>();
        var scanner = new HtmlScanner(document);
        var at = 0;
        while (scanner.Read())
        {
            Assert.Equal(at, scanner.Start);
            Assert.True(scanner.End > at);
            at = scanner.End;
            parts.Add((scanner.Part, scanner.Raw.ToArray()));
            if (scanner.Part is HtmlPart.StartTag)
                Walk(scanner.Attributes);
        }

        Assert.Equal(document.Length, at);
        return parts;
    }

    private static void Walk(HtmlAttributes attributes)
    {
        foreach (var attribute in attributes)
        {
            Assert.NotEqual(0, attribute.Name.Length);
            _ = attribute.Text;
        }
    }
}
