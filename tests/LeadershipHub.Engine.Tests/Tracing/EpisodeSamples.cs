using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Tests.Tracing;

/// <summary>An episode with something in every key.</summary>
internal static class EpisodeSamples
{
    private static readonly Position Place = new(4, 9);

    public static EpisodeFront Full { get; } = new()
    {
        Number = 87,
        Display = "Ch. 3",
        Season = 2,
        SeasonName = "Winter",
        Type = EpisodeType.Bonus,
        Audio = new("bell.mp3") { MediaType = "audio/mpeg", Length = 12_345_678_901, BitRate = 64_000, Title = "Small", Language = "de", Position = Place },
        Duration = TimeSpan.FromSeconds(754.5),
        ChapterFile = "bell.json",
        Chapters = [new(TimeSpan.Zero, "Opening") { End = TimeSpan.FromSeconds(3), Image = "a.png", Link = "https://example.org/", IsHidden = true }],
        Transcript = "bell.vtt",
        People = [new("Mara") { Role = "guest", Group = "cast", Image = "m.png", Link = "/mara/", Position = Place }],
        Location = new("Wickering", "geo:1,2", "R1"),
        Soundbites = [new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20), "A bite", Place)],
        Explicit = false,
        Artwork = "art.jpg",
        Links = [new("A page", "https://example.org/a")],
        Alternates = [new("bell.opus") { Position = Place }],
        Block = true,
        Guid = "g-1",
        License = new("cc-by-4.0", "https://example.org/l"),
        Threads = [new("activitypub", "https://example.org/t", "@a", "https://example.org/@a")],
        Txt = [new("proof", "verify")],
        Value = new("lightning", "keysend", "0.1", [new("Mara", "node", "ab", 90, true, "k", "v")]),
    };
}
