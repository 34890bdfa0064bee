using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model.Podcasts;

/// <summary>An episode with all that is known of it: front matter, what was read from its files, what the lock remembers.</summary>
public sealed class Episode
{
    public required Page Page { get; init; }

    public required Show Show { get; init; }

    public required EpisodeFront Front { get; init; }

    /// <summary>By the front matter, else as the title says it.</summary>
    public required int? Number { get; init; }

    /// <summary>Null where it has no sound, or none that can be found.</summary>
    public required Sound? Sound { get; init; }

    public required ImmutableArray<Sound> Alternates { get; init; }

    /// <summary>Null where nothing tells it.</summary>
    public required TimeSpan? Duration { get; init; }

    /// <summary>From the front matter, its file, or the sound, in that order.</summary>
    public required ImmutableArray<Chapter> Chapters { get; init; }

    public required TranscriptFile? Transcript { get; init; }

    /// <summary>Its identity in the feed, which never changes.</summary>
    public required string Guid { get; init; }

    /// <summary>A path beside the episode, or of the site; the show's where it has none of its own.</summary>
    public string? Artwork => Front.Artwork ?? Page.Front.Image;

    public bool IsExplicit => Front.Explicit ?? Show.Config.Explicit ?? false;

    public string? SeasonName { get; init; }

    /// <summary>"#087", its display text, or null.</summary>
    public string? Label => Front.Display ?? (Number is { } number ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"#{number:000}") : null);

    /// <summary>The permalink of its chapters as JSON.</summary>
    public static Permalink ChaptersOf(Page page) => page.Permalink.Append("chapters.json");

    public static Permalink TranscriptOf(Page page, TranscriptFormat format) => page.Permalink.Append("transcript." + NameOf(format));

    public static string NameOf(TranscriptFormat format) => format switch
    {
        TranscriptFormat.Vtt => "vtt",
        TranscriptFormat.Srt => "srt",
        TranscriptFormat.Html => "html",
        _ => "json",
    };
}

/// <summary>A sound that can be fetched.</summary>
/// <param name="Url">Absolute.</param>
/// <param name="MediaType">Null where nothing tells it.</param>
/// <param name="Length">Bytes; null where nothing tells it.</param>
/// <param name="File">The file of the site; null for one elsewhere.</param>
/// <param name="Facts">What was read from the file.</param>
public sealed record Sound(Enclosure Enclosure, string Url, string? MediaType, long? Length, SourceFile? File, AudioFacts? Facts)
{
    /// <summary>Its hash as a browser takes it, of an alternate that lies in the site. https://www.w3.org/TR/SRI/</summary>
    public string? Integrity { get; init; }
}
