using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Quotes;

namespace LeadershipHub.Engine.Tests.Tracing;

/// <summary>A quote with something in every key.</summary>
internal static class QuoteSamples
{
    private static readonly Position Place = new(5, 5);

    public static Quote Full { get; } = new()
    {
        Id = "quill-stand-up",
        Text = "Stand up first.\nThen ask.",
        Author = new("Mara Quill", "1970–", "https://example.org/mara", "mara.jpg"),
        Source = new("Ward diary", "2026", "p. 7", "https://example.org/diary"),
        Language = "en",
        Translator = "Idris Tallowby",
        Original = "Erst aufstehen.",
        OriginalLanguage = "de",
        Topics = [new("asking", Place), new("bells", Place)],
        Status = QuoteStatus.Disputed,
        Note = "Two people remember it.",
        Speaker = "The porter",
        Added = new DateTimeOffset(2026, 3, 1, 8, 30, 0, TimeSpan.FromHours(1)),
        Days = [new("05-12", Place)],
        Position = Place,
    };
}
