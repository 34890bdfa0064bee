using System.Buffers;
using System.Globalization;

namespace LeadershipHub.Templating.Benchmarks;

/// <summary>The blog page as one would write it without templates: what any template language stays above.</summary>
internal static class HandWritten
{
    public static void Write(BlogSite site, BlogPage page, Html body, IBufferWriter<byte> output)
    {
        output.Write("<!doctype html>\n<html lang=\""u8);
        HtmlEscaper.Escape(site.Language, output);
        output.Write("\">\n<head>\n  <meta charset=\"utf-8\">\n  <title>"u8);
        HtmlEscaper.Escape(page.Title, output);
        output.Write(" | "u8);
        HtmlEscaper.Escape(site.Title, output);
        output.Write("</title>\n  <meta name=\"description\" content=\""u8);
        HtmlEscaper.Escape(page.Description, output);
        output.Write("\">\n  <link rel=\"canonical\" href=\""u8);
        HtmlEscaper.Escape(page.Url, output);
        output.Write("\">\n</head>\n<body>\n  <nav><ul>"u8);
        WriteLinks(site.Navigation.AsSpan(), output);
        output.Write("\n  </ul></nav>\n  <main>\n    <article>\n      <h1>"u8);
        HtmlEscaper.Escape(page.Title, output);
        output.Write("</h1>\n      <p class=\"meta\">"u8);
        HtmlEscaper.Escape(page.Author, output);
        output.Write(", <time>"u8);
        WriteDate(page.Date, output);
        output.Write("</time>, "u8);
        WriteNumber(page.Minutes, output);
        output.Write(" min</p>\n      "u8);
        body.WriteTo(output);
        output.Write("\n      <ul class=\"tags\">"u8);
        foreach (var tag in page.Tags)
            WriteTag(tag, output);

        output.Write("\n      </ul>\n    </article>\n    <aside>\n      <h2>Related</h2>\n      <ul>"u8);
        WriteLinks(page.Related.AsSpan(), output);
        output.Write("\n      </ul>\n    </aside>\n  </main>\n  <footer><p>"u8);
        HtmlEscaper.Escape(site.Title, output);
        output.Write("</p></footer>\n</body>\n</html>"u8);
    }

    private static void WriteLinks(ReadOnlySpan<Link> links, IBufferWriter<byte> output)
    {
        foreach (var link in links)
        {
            output.Write("\n        <li><a href=\""u8);
            HtmlEscaper.Escape(link.Url, output);
            output.Write("\">"u8);
            HtmlEscaper.Escape(link.Title, output);
            output.Write("</a></li>"u8);
        }
    }

    private static void WriteTag(string tag, IBufferWriter<byte> output)
    {
        output.Write("\n        <li><a href=\"/tags/"u8);
        HtmlEscaper.Escape(tag, output);
        output.Write("/\">"u8);
        HtmlEscaper.Escape(tag, output);
        output.Write("</a></li>"u8);
    }

    private static void WriteDate(DateTimeOffset date, IBufferWriter<byte> output)
    {
        date.TryFormat(output.GetSpan(32), out var written, "dd MMM yyyy", CultureInfo.InvariantCulture);
        output.Advance(written);
    }

    private static void WriteNumber(int number, IBufferWriter<byte> output)
    {
        number.TryFormat(output.GetSpan(16), out var written, default, CultureInfo.InvariantCulture);
        output.Advance(written);
    }
}
