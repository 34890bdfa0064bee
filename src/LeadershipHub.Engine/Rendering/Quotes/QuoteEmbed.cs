using System.Buffers;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Rendering.Facets;
using LeadershipHub.Engine.Rendering.Sharing;

namespace LeadershipHub.Engine.Rendering.Quotes;

/// <summary>A quote in a frame of somebody else's page.</summary>
/// <param name="Url">Of the page in the frame.</param>
/// <param name="Html">The frame, for pasting.</param>
/// <param name="Height">Of the frame, in CSS pixels at <see cref="Width"/>.</param>
internal sealed record QuoteEmbed(string Url, string Html, int Height)
{
    public const int Width = 560;

    // As the theme's style sheet for frames sets them: lines of about so many characters, and what stands around them.
    private const int CharactersInLine = 42;
    private const int LineHeight = 30;
    private const int Around = 140;

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Null where quotes have no such pages.</summary>
    public static QuoteEmbed? Of(Page page, RenderState state)
    {
        if (!EmbedRoute.IsPartOf(state.Site))
            return null;

        state.Trace.ReadQuote(page);
        var url = state.Site.Urls.Absolute(EmbedRoute.At(page));
        var lines = (page.Front.Quote?.Text ?? "").Split('\n').Sum(line => 1 + (line.Length / CharactersInLine));
        var height = Around + (lines * LineHeight);
        var html = FormattableString.Invariant(
            $"<iframe src=\"{WebUtility.HtmlEncode(url)}\" title=\"{WebUtility.HtmlEncode(page.Title)}\" width=\"{Width}\" height=\"{height}\" style=\"border:0;max-width:100%\" loading=\"lazy\"></iframe>");
        return new(url, html, height);
    }

    /// <summary>What a page that is given the quote's address learns about the frame. https://oembed.com/</summary>
    public static void WriteOEmbed(Page page, RenderState state, IBufferWriter<byte> output)
    {
        state.Trace.ReadHead(page);
        state.Trace.ReadSiteForHead();
        if (Of(page, state) is not { } embed)
            return;

        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("version", "1.0");
            json.WriteString("type", "rich");
            json.WriteString("title", page.Title);
            if (page.Front.Quote?.Author is { } author)
                json.WriteString("author_name", author.Name);
            json.WriteString("provider_name", state.Site.Config.Title);
            json.WriteString("provider_url", state.Site.Urls.BaseUrl);
            json.WriteString("html", embed.Html);
            json.WriteNumber("width", Width);
            json.WriteNumber("height", embed.Height);
            if (Cards.Of(page, state) is { Size: { } size } card)
            {
                json.WriteString("thumbnail_url", card.Permalink);
                json.WriteNumber("thumbnail_width", size.Width);
                json.WriteNumber("thumbnail_height", size.Height);
            }

            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }
}
