using System.Collections.Immutable;
using System.Net;
using System.Text;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Quotes;

namespace LeadershipHub.Engine.Parsing.Quotes;

/// <summary>Makes a text of every quote, as if somebody had written a file for it: front matter with topics and author, and HTML for feeds.</summary>
internal static class QuotePages
{
    /// <summary>The taxonomy whose terms are the authors of quotes.</summary>
    public const string Authors = "quote_authors";

    private const int LongestTitle = 70;

    // Of the quotation, however long the name is.
    private const int FewestLetters = 30;

    public static TaxonomyConfig AuthorsConfig { get; } = new() { Name = Authors, Title = "Authors of quotes", Singular = "Author of quotes", Permalink = "/quotes/authors/:slug/" };

    public static ParsedPage Of(QuoteCollection collection, Quote quote, string language) =>
        new(collection.Source, FrontOf(quote), BodyOf(quote, language), Outline.Empty, HashOf(quote));

    public static FrontMatter FrontOf(Quote quote)
    {
        var terms = ImmutableArray.CreateBuilder<TermRefs>(2);
        if (!quote.Topics.IsEmpty)
            terms.Add(new("tags", quote.Topics));
        if (quote.Author is { } author)
            terms.Add(new(Authors, [new(author.Name, quote.Position)]));
        return FrontMatter.Empty with { Title = TitleOf(quote), Summary = quote.Text, Date = quote.Added, Terms = terms.DrainToImmutable(), Quote = quote };
    }

    /// <summary>The first words, and whose they are: together what a list of search results shows of a title.</summary>
    private static string TitleOf(Quote quote)
    {
        var whose = quote.Author is { } author ? $" – {author.Name}" : "";
        return ShortText.Words(quote.Text.ReplaceLineEndings(" "), Math.Max(LongestTitle - whose.Length, FewestLetters)) + whose;
    }

    private static Body BodyOf(Quote quote, string language)
    {
        var html = new StringBuilder("<figure class=\"quote\"><blockquote");
        if (quote.Source?.Url is { } url)
            html.Append(" cite=\"").Append(WebUtility.HtmlEncode(url)).Append('"');
        if (quote.Language is { } own && !string.Equals(own, language, StringComparison.OrdinalIgnoreCase))
            html.Append(" lang=\"").Append(WebUtility.HtmlEncode(own)).Append('"');
        html.Append("><p>").Append(WebUtility.HtmlEncode(quote.Text).ReplaceLineEndings("<br>")).Append("</p></blockquote>");
        var line = string.Join(", ", ((string?[])[quote.Author?.Name, quote.Source?.Work, quote.Source?.Year, quote.Source?.Page]).Where(part => !string.IsNullOrEmpty(part)));
        if (line.Length > 0)
            html.Append("<figcaption>").Append(WebUtility.HtmlEncode(line)).Append("</figcaption>");
        html.Append("</figure>\n");
        return quote.Status == QuoteStatus.Verified ? new(Encoding.UTF8.GetBytes(html.ToString()), []) : WithStatus(html, quote);
    }

    // A reader of feeds must not take for looked up what is not.
    private static Body WithStatus(StringBuilder html, Quote quote)
    {
        var before = Encoding.UTF8.GetBytes(html.Append("<p><strong>").ToString());
        var after = $"</strong>{(quote.Note is { } note ? $" {WebUtility.HtmlEncode(note)}" : "")}</p>\n";
        byte[] text = [.. before, .. Encoding.UTF8.GetBytes(after)];
        return new(text, [new UiTextHole(before.Length, StatusText(quote.Status), null, quote.Position)]);
    }

    private static string StatusText(QuoteStatus status) => status switch
    {
        QuoteStatus.Disputed => "quote_disputed",
        QuoteStatus.Misattributed => "quote_misattributed",
        _ => "quote_attributed",
    };

    private static ContentHash HashOf(Quote quote) =>
        ContentHash.Of(Encoding.UTF8.GetBytes(string.Join('\0', (string?[])[quote.Text, quote.Author?.Name, quote.Source?.Work, quote.Source?.Year, quote.Source?.Page, quote.Source?.Url, quote.Language, StatusText(quote.Status), quote.Note])));
}
