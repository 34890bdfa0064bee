using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model.Podcasts;

/// <summary>Puts together what is known of an episode.</summary>
internal static class EpisodeMaker
{
    public static Episode Make(Page page, Show show, PodcastSite site, IReadOnlyDictionary<string, LockedEpisode> locked)
    {
        var front = page.Front.Episode ?? new();
        var sound = front.Audio is { } audio ? SoundOf(audio, page.SourceFolder, site) : null;
        var looked = sound is { File: null } && site.Settings.Lock.Media.TryGetValue(sound.Url, out var media) ? media : null;
        return new()
        {
            Page = page,
            Show = show,
            Front = front,
            Number = front.Number ?? EpisodeTitle.Parse(page.Front.Title ?? "").Number,
            Sound = sound,
            Alternates = [.. front.Alternates.Select(alternate => SoundOf(alternate, page.SourceFolder, site)).OfType<Sound>()],
            Duration = sound?.Facts?.Duration ?? front.Duration ?? looked?.Duration,
            Chapters = ChaptersOf(front, sound, page.SourceFolder, site),
            Transcript = front.Transcript is { } transcript && PathOf(transcript, page.SourceFolder, site) is { } path ? site.Media.Transcript(path) : null,
            Guid = front.Guid ?? LockedGuid(page, locked) ?? NameBasedUuid.Of(show.Guid, page.Permalink.Path).ToString(),
            SeasonName = front.SeasonName ?? (front.Season is { } season ? SeasonName(show, season) : null),
        };
    }

    /// <summary>The sound that an author names; null where there is no such file.</summary>
    public static Sound? SoundOf(Enclosure enclosure, string folder, PodcastSite site)
    {
        if (enclosure.IsRemote)
        {
            var known = site.Settings.Lock.Media.GetValueOrDefault(enclosure.Source);
            return new(enclosure, enclosure.Source, enclosure.MediaType ?? known?.MediaType, enclosure.Length ?? known?.Length, null, null);
        }

        if (PathOf(enclosure.Source, folder, site) is not { } path)
            return null;

        var (file, facts) = (site.Files[path], site.Media.Audio(path));
        return new(enclosure, site.Urls.Origin + file.Url, facts?.MediaType ?? enclosure.MediaType, file.Source.Size, file.Source, facts) { Integrity = site.Media.Integrity(path) };
    }

    /// <summary>The source path of a published file that an author names: beside the text, or from the site's root.</summary>
    public static string? PathOf(string written, string folder, PodcastSite site)
    {
        if (!written.StartsWith('/'))
            return SourcePaths.Resolve(folder, written) is { } beside && site.Files.ContainsKey(beside) ? beside : null;

        foreach (var root in (ReadOnlySpan<string>)["static", "content"])
        {
            if (SourcePaths.Resolve(root, written) is { } path && site.Files.ContainsKey(path))
                return path;
        }

        return null;
    }

    private static ImmutableArray<Chapter> ChaptersOf(EpisodeFront front, Sound? sound, string folder, PodcastSite site)
    {
        if (!front.Chapters.IsEmpty)
            return front.Chapters;
        if (front.ChapterFile is not { } file)
            return sound?.Facts?.Chapters ?? [];

        return PathOf(file, folder, site) is { } path ? site.Media.Chapters(path) ?? [] : [];
    }

    // A page that moved keeps its identity where the author kept its old address as an alias.
    private static string? LockedGuid(Page page, IReadOnlyDictionary<string, LockedEpisode> locked)
    {
        if (locked.Count == 0)
            return null;
        if (locked.TryGetValue(page.Permalink.Path, out var own))
            return own.Guid;

        foreach (var alias in page.Front.Aliases)
        {
            if (locked.TryGetValue(alias.Text, out var old) || locked.TryGetValue(alias.Text + "/", out old))
                return old.Guid;
        }

        return null;
    }

    private static string? SeasonName(Show show, int season) => show.SeasonNames.GetValueOrDefault(season);
}
