using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Rendering.Podcasts;

/// <summary>Writes chapters as JSON, version 1.2. https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/jsonChapters.md</summary>
internal static class ChaptersJson
{
    // The file is no part of a page, so only what JSON itself demands is escaped.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="absolute">Makes an absolute URL of an image or a link.</param>
    public static void Write(IReadOnlyList<Chapter> chapters, Func<string, string> absolute, IBufferWriter<byte> output)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("version", "1.2.0");
            json.WriteStartArray("chapters");
            foreach (var chapter in chapters)
                Write(json, chapter, absolute);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, Chapter chapter, Func<string, string> absolute)
    {
        json.WriteStartObject();
        json.WriteNumber("startTime", Seconds(chapter.Start));
        if (chapter.End is { } end)
            json.WriteNumber("endTime", Seconds(end));
        if (chapter.Title.Length > 0)
            json.WriteString("title", chapter.Title);
        if (chapter.Image is { } image)
            json.WriteString("img", absolute(image));
        if (chapter.Link is { } link)
            json.WriteString("url", absolute(link));
        if (chapter.IsHidden)
            json.WriteBoolean("toc", false);
        json.WriteEndObject();
    }

    private static decimal Seconds(TimeSpan time) => Math.Round((decimal)time.Ticks / TimeSpan.TicksPerSecond, 3);
}
