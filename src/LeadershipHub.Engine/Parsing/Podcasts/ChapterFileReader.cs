using System.Collections.Immutable;
using System.Text.Json;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Parsing.Podcasts;

/// <summary>What was read of a file of chapters, and what is wrong with it.</summary>
internal sealed record ChapterFileResult(ImmutableArray<Chapter> Chapters, ImmutableArray<TextProblem> Problems);

/// <summary>Reads chapters as JSON, version 1.2. Never throws. https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/jsonChapters.md</summary>
internal static class ChapterFileReader
{
    private const int MostChapters = 10_000;

    public static ChapterFileResult Read(ReadOnlySpan<byte> bytes)
    {
        var problems = ImmutableArray.CreateBuilder<TextProblem>();
        var chapters = ImmutableArray.CreateBuilder<Chapter>();
        try
        {
            var reader = new Utf8JsonReader(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
            using var document = JsonDocument.ParseValue(ref reader);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("chapters", out var list) || list.ValueKind != JsonValueKind.Array)
                return new([], [new(1, "It is no object with a list of 'chapters'.")]);

            var number = 0;
            foreach (var item in list.EnumerateArray().Take(MostChapters))
                Add(item, ++number, chapters, problems);
        }
        catch (JsonException e)
        {
            problems.Add(new((int)Math.Min(int.MaxValue, (e.LineNumber ?? -1) + 1), "It is not JSON."));
        }

        return new(chapters.DrainToImmutable(), problems.DrainToImmutable());
    }

    private static void Add(JsonElement item, int number, ImmutableArray<Chapter>.Builder chapters, ImmutableArray<TextProblem>.Builder problems)
    {
        if (item.ValueKind != JsonValueKind.Object || JsonTranscriptReader.TimeOf(item, "startTime") is not { } start)
        {
            problems.Add(new(0, $"Chapter {number.ToString(System.Globalization.CultureInfo.InvariantCulture)} has no 'startTime' in seconds."));
            return;
        }

        chapters.Add(new(start, JsonTranscriptReader.TextOf(item, "title") ?? "")
        {
            End = JsonTranscriptReader.TimeOf(item, "endTime"),
            Image = JsonTranscriptReader.TextOf(item, "img"),
            Link = JsonTranscriptReader.TextOf(item, "url"),
            IsHidden = item.TryGetProperty("toc", out var toc) && toc.ValueKind == JsonValueKind.False,
        });
    }
}
