using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Tracing.Codecs;

/// <summary>What must not change once it is published.</summary>
internal static class LockCodec
{
    /// <param name="place">The place of the source in the list of sources, or -1.</param>
    public static void Write(ByteWriter to, IdentityLock identity, int place)
    {
        to.Signed(place);
        TextCodec.WriteLocated(to, identity.Urls);
        to.Number(identity.Shows.Length);
        foreach (var show in identity.Shows)
            Write(to, show);
        to.Number(identity.Media.Count);
        foreach (var url in identity.Media.Keys.Sort(StringComparer.Ordinal))
        {
            to.Text(url);
            Write(to, identity.Media[url]);
        }
    }

    public static IdentityLock Read(ref ByteReader from, ImmutableArray<SourceFile> sources) => new()
    {
        Source = (int)from.Signed() is >= 0 and var place ? sources[place] : null,
        Urls = TextCodec.ReadLocated(ref from),
        Shows = ReadShows(ref from),
        Media = ReadMedia(ref from),
    };

    private static void Write(ByteWriter to, LockedShow show)
    {
        to.Texts(show.Feed, show.Guid);
        to.Number(show.Episodes.Length);
        foreach (var episode in show.Episodes)
        {
            to.Texts(episode.Url, episode.Guid, episode.Audio);
            DataCodec.WritePosition(to, episode.Position);
        }

        DataCodec.WritePosition(to, show.Position);
    }

    private static ImmutableArray<LockedShow> ReadShows(ref ByteReader from)
    {
        var shows = new LockedShow[from.Count()];
        for (var i = 0; i < shows.Length; i++)
            shows[i] = new(from.Word(), from.Text(), ReadEpisodes(ref from), DataCodec.ReadPosition(ref from));
        return ImmutableArray.Create(shows);
    }

    private static ImmutableArray<LockedEpisode> ReadEpisodes(ref ByteReader from)
    {
        var episodes = new LockedEpisode[from.Count()];
        for (var i = 0; i < episodes.Length; i++)
            episodes[i] = new(from.Word(), from.Word(), from.Text(), DataCodec.ReadPosition(ref from));
        return ImmutableArray.Create(episodes);
    }

    private static void Write(ByteWriter to, LockedMedia media)
    {
        to.Text(media.Url);
        to.Flag(media.Length is not null);
        to.Signed(media.Length ?? 0);
        to.Text(media.MediaType);
        to.Flag(media.Duration is not null);
        to.Signed(media.Duration?.Ticks ?? 0);
    }

    private static FrozenDictionary<string, LockedMedia> ReadMedia(ref ByteReader from)
    {
        var count = from.Count();
        if (count == 0)
            return FrozenDictionary<string, LockedMedia>.Empty;

        var media = new Dictionary<string, LockedMedia>(StringComparer.Ordinal);
        for (; count > 0; count--)
            media.Add(from.Word(), ReadOne(ref from));
        return media.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static LockedMedia ReadOne(ref ByteReader from)
    {
        var url = from.Word();
        var (hasLength, length, type) = (from.Flag(), from.Signed(), from.Text());
        var (hasDuration, ticks) = (from.Flag(), from.Signed());
        return new(url, hasLength ? length : null, type, hasDuration ? TimeSpan.FromTicks(ticks) : null);
    }
}
