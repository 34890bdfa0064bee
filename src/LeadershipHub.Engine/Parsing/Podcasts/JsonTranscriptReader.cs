using System.Text.Json;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Parsing.Podcasts;

/// <summary>
/// Reads JSON transcripts: <c>segments</c> with <c>speaker</c>, <c>startTime</c>, <c>endTime</c> and <c>body</c>.
/// https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md#json
/// </summary>
internal static class JsonTranscriptReader
{
    public static void Read(string text, CueList cues)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("segments", out var segments) || segments.ValueKind != JsonValueKind.Array)
            {
                cues.Report(1, "It is no object with a list of 'segments'.");
                return;
            }

            var number = 0;
            foreach (var segment in segments.EnumerateArray())
                Add(segment, ++number, cues);
            cues.FillEnds();
        }
        catch (JsonException e)
        {
            cues.Report((int)Math.Min(int.MaxValue, (e.LineNumber ?? -1) + 1), "It is not JSON.");
        }
    }

    private static void Add(JsonElement segment, int number, CueList cues)
    {
        if (segment.ValueKind != JsonValueKind.Object || TextOf(segment, "body") is not { } body || TimeOf(segment, "startTime") is not { } start)
        {
            cues.Report(0, $"Segment {number.ToString(System.Globalization.CultureInfo.InvariantCulture)} has no 'startTime' or no 'body'.");
            return;
        }

        cues.Add(0, start, TimeOf(segment, "endTime") ?? start, TextOf(segment, "speaker"), CueText.Clean(body));
    }

    public static string? TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Seconds; null where there are none, or none that a sound can have.</summary>
    public static TimeSpan? TimeOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var seconds) && seconds >= 0 && seconds <= ClockTime.Longest.TotalSeconds
            ? TimeSpan.FromMilliseconds(Math.Round(seconds * 1000))
            : null;
}
