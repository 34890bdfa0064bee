using System.Globalization;
using LeadershipHub.Engine;

namespace LeadershipHub.Cli.Sites;

/// <summary>An episode before its first note.</summary>
/// <param name="Audio">The author's own file or URL; null where it is yet to be made.</param>
internal sealed record EpisodeSeed(string Title, ShowSummary Show, int Number, DateOnly Date, string? Audio, bool Draft)
{
    /// <summary>The number first, so that files sort as episodes do.</summary>
    public string Stem(string slug) => string.Create(CultureInfo.InvariantCulture, $"{Number:000}-{slug}");

    public string Path(string slug) => $"{Show.Folder}/{Stem(slug)}.md";

    /// <param name="schema">The front matter's first line, with its end, or "".</param>
    public string Text(string schema, string slug) => $"""
        ---
        {schema}title: {YamlText.Quote(Title)}
        date: {Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}
        number: {Number.ToString(CultureInfo.InvariantCulture)}
        {(Show.LastSeason is { } season ? $"season: {season.ToString(CultureInfo.InvariantCulture)}" : "# season: 1")}
        audio: {(Audio is null ? $"{Stem(slug)}.mp3   # put the file here, beside this one" : YamlText.Quote(Audio))}
        # summary: One or two sentences for lists, feeds and players.
        # chapters: [{"{"} start: "0:00", title: Opening {"}"}]
        # transcript: {Stem(slug)}.vtt
        # people: [{"{"} name: Somebody, role: guest {"}"}]
        tags: []
        {(Draft ? "draft: true   # take this line out to publish" : "# draft: true")}
        ---

        {SourceHint.Body}

        """.ReplaceLineEndings("\n");
}
