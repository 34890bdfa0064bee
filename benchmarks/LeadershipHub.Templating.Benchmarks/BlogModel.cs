using System.Collections.Immutable;
using System.Globalization;

namespace LeadershipHub.Templating.Benchmarks;

public sealed record Link(string Url, string Title);

public sealed record BlogPage(
    string Title,
    string Url,
    string Description,
    string Author,
    DateTimeOffset Date,
    int Minutes,
    string Body,
    ImmutableArray<string> Tags,
    ImmutableArray<Link> Related);

public sealed record BlogSite(string Title, string Language, ImmutableArray<Link> Navigation);

/// <summary>A blog page of about 6.5 KB: a body of 5 KB, 8 navigation entries, 5 tags, 3 related pages.</summary>
public static class BlogModel
{
    private const int BodyLength = 5000;

    public static BlogSite Site { get; } = new(
        "The Steady Hand",
        "en",
        [.. Enumerable.Range(1, 8).Select(i => new Link(string.Create(CultureInfo.InvariantCulture, $"/section-{i}/"), $"Section & part {i}"))]);

    public static BlogPage Page { get; } = new(
        "Listening before deciding",
        "/posts/listening-before-deciding/",
        "Why a leader who asks first decides faster in the end.",
        "Ada Sample",
        new DateTimeOffset(2026, 3, 14, 9, 30, 0, TimeSpan.Zero),
        4,
        Body(),
        ["listening", "decisions", "teams", "trust", "habits"],
        [new("/posts/a/", "A quiet meeting"), new("/posts/b/", "Two questions & an answer"), new("/posts/c/", "What the minutes say")]);

    private static string Body()
    {
        const string Paragraph = "<p>A decision that everyone has heard about is a decision that everyone can carry. So ask, wait, and write down what you heard.</p>\n";
        return string.Concat(Enumerable.Repeat(Paragraph, (BodyLength / Paragraph.Length) + 1))[..BodyLength];
    }
}
