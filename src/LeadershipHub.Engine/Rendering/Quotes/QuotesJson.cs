using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Rendering.Facets;
using LeadershipHub.Engine.Rendering.Objects;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Rendering.Quotes;

/// <summary>All quotes as JSON, part after part, and those of the days to come. The keys are those of the collections' files.</summary>
internal sealed class QuotesJson(RenderState state)
{
    // The file is no part of a page, so only what JSON itself demands is escaped.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write(QuotesRoute route, IBufferWriter<byte> output)
    {
        state.Trace.Read(state.Trace.Nodes.Site, SiteTypes.Site.IndexOf("quotes"));
        using (var json = new Utf8JsonWriter(output, Options))
        {
            var quotes = state.Shared.Quotes;
            var from = (route.Part - 1) * QuotesRoute.PartSize;
            json.WriteStartObject();
            json.WriteNumber("total", quotes.Length);
            if (route.Part * QuotesRoute.PartSize < quotes.Length)
                json.WriteString("next", state.Site.Urls.Absolute(QuotesRoute.At(route.Part + 1)));
            json.WriteStartArray("quotes");
            for (var i = from; i < Math.Min(quotes.Length, from + QuotesRoute.PartSize); i++)
                Write(json, quotes[i]);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    public void WriteDays(IBufferWriter<byte> output)
    {
        state.Trace.Ask(QueryKind.QuoteOfDay, "days");
        using (var json = new Utf8JsonWriter(output, Options))
        {
            var today = state.Site.Today;
            json.WriteStartObject();
            json.WriteStartArray("days");
            for (var day = today; day < today.AddDays(QuotesRoute.Days); day = day.AddDays(1))
            {
                if (state.Shared.QuoteOfDay.On(day) is not { } page)
                    continue;

                state.Trace.ReadQuote(page);
                json.WriteStartObject();
                json.WriteString("date", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                json.WriteString("url", page.Url);
                json.WriteString("text", page.Front.Quote?.Text);
                if (page.Front.Quote?.Author is { } author)
                    json.WriteString("author", author.Name);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private void Write(Utf8JsonWriter json, Page page)
    {
        state.Trace.ReadQuote(page);
        if (page.Front.Quote is not { } quote)
            return;

        json.WriteStartObject();
        json.WriteString("id", quote.Id);
        json.WriteString("url", state.Site.Urls.Origin + page.Url);
        json.WriteString("text", quote.Text);
        if (quote.Author is { } author)
            json.WriteString("author", author.Name);
        if (quote.Source is { } source)
        {
            json.WriteStartObject("source");
            foreach (var (name, value) in (ReadOnlySpan<(string, string?)>)[("work", source.Work), ("year", source.Year), ("page", source.Page), ("url", source.Url is { } url ? state.Site.Urls.AbsoluteLink(url) : null)])
            {
                if (value is not null)
                    json.WriteString(name, value);
            }

            json.WriteEndObject();
        }

        json.WriteString("status", quote.Status.ToString().ToLowerInvariant());
        json.WriteString("language", quote.Language ?? state.Site.Config.Language);
        json.WriteStartArray("topics");
        foreach (var topic in quote.Topics)
            json.WriteStringValue(topic.Text);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
