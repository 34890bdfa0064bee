using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Rendering.Podcasts;

/// <summary>Writes transcripts in the forms that players read. https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md</summary>
internal static class TranscriptWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>https://www.w3.org/TR/webvtt1/</summary>
    public static void WriteVtt(Transcript transcript, IBufferWriter<byte> output)
    {
        var text = new StringBuilder("WEBVTT\n");
        foreach (var cue in transcript.Cues)
        {
            text.Append('\n').Append(Time(cue.Start, '.')).Append(" --> ").Append(Time(cue.End, '.')).Append('\n');
            if (cue.Speaker is { } speaker)
                text.Append("<v ").Append(Escaped(speaker)).Append('>');
            text.Append(Escaped(cue.Text)).Append('\n');
        }

        Write(text, output);
    }

    public static void WriteSrt(Transcript transcript, IBufferWriter<byte> output)
    {
        var text = new StringBuilder();
        for (var i = 0; i < transcript.Cues.Length; i++)
        {
            var cue = transcript.Cues[i];
            text.Append(i > 0 ? "\n" : "").Append((i + 1).ToString(CultureInfo.InvariantCulture)).Append('\n');
            text.Append(Time(cue.Start, ',')).Append(" --> ").Append(Time(cue.End, ',')).Append('\n');
            if (cue.Speaker is { } speaker)
                text.Append(speaker).Append(": ");
            // An arrow would begin another cue.
            text.Append(cue.Text.Replace("-->", "→", StringComparison.Ordinal)).Append('\n');
        }

        Write(text, output);
    }

    public static void WriteHtml(Transcript transcript, string title, string language, IBufferWriter<byte> output)
    {
        var text = new StringBuilder("<!doctype html>\n<html lang=\"").Append(Encoded(language)).Append("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"robots\" content=\"noindex\">\n<title>").Append(Encoded(title)).Append("</title>\n</head>\n<body>\n");
        var hasSpeaker = false;
        foreach (var cue in transcript.Cues)
        {
            // Without one, the words would be those of the speaker above.
            if (cue.Speaker is { } speaker)
                text.Append("<cite>").Append(Encoded(speaker)).Append(":</cite>\n");
            else if (hasSpeaker)
                text.Append("<cite></cite>\n");
            hasSpeaker = cue.Speaker is not null;
            text.Append("<time datetime=\"").Append(ClockTime.Iso(cue.Start)).Append("\">").Append(ClockTime.Format(cue.Start)).Append("</time>\n<p>").Append(Encoded(cue.Text)).Append("</p>\n");
        }

        Write(text.Append("</body>\n</html>\n"), output);
    }

    public static void WriteJson(Transcript transcript, IBufferWriter<byte> output)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("version", "1.0.0");
            json.WriteStartArray("segments");
            foreach (var cue in transcript.Cues)
            {
                json.WriteStartObject();
                if (cue.Speaker is { } speaker)
                    json.WriteString("speaker", speaker);
                json.WriteNumber("startTime", Seconds(cue.Start));
                json.WriteNumber("endTime", Seconds(cue.End));
                json.WriteString("body", cue.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static decimal Seconds(TimeSpan time) => Math.Round((decimal)time.Ticks / TimeSpan.TicksPerSecond, 3);

    private static string Time(TimeSpan time, char point)
    {
        var thousandths = (long)Math.Round(time.TotalMilliseconds);
        return string.Create(CultureInfo.InvariantCulture, $"{thousandths / 3_600_000:00}:{thousandths / 60_000 % 60:00}:{thousandths / 1000 % 60:00}{point}{thousandths % 1000:000}");
    }

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);

    private static void Write(StringBuilder text, IBufferWriter<byte> output) => Encoding.UTF8.GetBytes(text.ToString(), output);
}
