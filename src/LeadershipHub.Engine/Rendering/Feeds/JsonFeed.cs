using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Rendering.Feeds;

/// <summary>JSON Feed 1.1. https://www.jsonfeed.org/version/1.1/</summary>
internal static class JsonFeed
{
    // A feed is no part of a page, so only what JSON itself demands is escaped.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Feed feed, IBufferWriter<byte> output)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", feed.Title);
            json.WriteString("home_page_url", feed.HomeUrl);
            json.WriteString("feed_url", feed.SelfUrl);
            json.WriteString("description", feed.Description);
            if (feed.ImageUrl is not null)
                json.WriteString("icon", feed.ImageUrl);
            json.WriteString("language", feed.Language);
            json.WriteStartArray("items");
            foreach (var entry in feed.Entries)
                WriteItem(json, entry);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteItem(Utf8JsonWriter json, FeedEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("url", entry.Url);
        json.WriteString("title", entry.Title);
        if (entry.Content is not null)
            json.WriteString("content_html", entry.Content);
        else
            json.WriteString("content_text", entry.Summary);
        if (entry.Summary.Length > 0)
            json.WriteString("summary", entry.Summary);
        if (entry.ImageUrl is not null)
            json.WriteString("image", entry.ImageUrl);
        json.WriteString("date_published", MachineTime.Rfc3339(entry.Published));
        json.WriteString("date_modified", MachineTime.Rfc3339(entry.Updated));
        if (!entry.Authors.IsEmpty)
            WriteAuthors(json, entry);
        if (entry.Sound is { } sound)
            WriteSound(json, sound);
        if (!entry.Categories.IsEmpty)
        {
            json.WriteStartArray("tags");
            foreach (var category in entry.Categories)
                json.WriteStringValue(category);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteSound(Utf8JsonWriter json, FeedSound sound)
    {
        json.WriteStartArray("attachments");
        json.WriteStartObject();
        json.WriteString("url", sound.Url);
        json.WriteString("mime_type", sound.Type);
        if (sound.Length is { } length)
            json.WriteNumber("size_in_bytes", length);
        if (sound.Seconds is { } seconds)
            json.WriteNumber("duration_in_seconds", seconds);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteAuthors(Utf8JsonWriter json, FeedEntry entry)
    {
        json.WriteStartArray("authors");
        foreach (var author in entry.Authors)
        {
            json.WriteStartObject();
            json.WriteString("name", author.Name);
            if (author.Url is not null)
                json.WriteString("url", author.Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
