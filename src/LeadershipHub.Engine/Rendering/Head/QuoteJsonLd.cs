using System.Text.Json;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Quotes;

namespace LeadershipHub.Engine.Rendering.Head;

/// <summary>Structured data of a quote. https://schema.org/Quotation</summary>
internal static class QuoteJsonLd
{
    public static void Write(Utf8JsonWriter json, Quote quote, string canonical, Site site)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Quotation");
        json.WriteString("@id", canonical + "#quote");
        json.WriteString("url", canonical);
        json.WriteString("text", quote.Text);
        json.WriteString("inLanguage", quote.Language ?? site.Config.Language);
        if (quote.Author is { } author)
            WriteNamed(json, "creator", "Person", author.Name, author.Link);
        if (quote.Speaker is { } speaker)
            WriteNamed(json, "spokenByCharacter", "Person", speaker, null);
        if (quote.Translator is { } translator)
            WriteNamed(json, "translator", "Person", translator, null);
        if (quote.Source is { IsEmpty: false } source)
        {
            json.WriteStartObject("isPartOf");
            json.WriteString("@type", "CreativeWork");
            if (source.Work is { } work)
                json.WriteString("name", work);
            if (source.Year is { } year)
                json.WriteString("datePublished", year);
            if (source.Url is { } url)
                json.WriteString("url", site.Urls.AbsoluteLink(url));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteNamed(Utf8JsonWriter json, string property, string type, string name, string? link)
    {
        json.WriteStartObject(property);
        json.WriteString("@type", type);
        json.WriteString("name", name);
        if (link?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true)
            json.WriteString("sameAs", link);
        json.WriteEndObject();
    }
}
