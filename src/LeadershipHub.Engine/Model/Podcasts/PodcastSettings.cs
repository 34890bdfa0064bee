using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model.Podcasts;

/// <summary>The shows of a site, and what is locked. Of a remembered site they are read when they are first asked for, which most edits never do. Thread-safe.</summary>
public sealed class PodcastSettings
{
    private readonly IPodcastShelf? _shelf;
    private Parts? _parts;

    /// <param name="shows">By folder.</param>
    public PodcastSettings(ImmutableArray<ShowConfig> shows, IdentityLock @lock) => (HasShows, _parts) = (!shows.IsEmpty, new(shows, @lock));

    internal PodcastSettings(bool hasShows, IPodcastShelf shelf) => (HasShows, _shelf) = (hasShows, shelf);

    public bool HasShows { get; }

    public ImmutableArray<ShowConfig> Shows => All.Shows;

    public IdentityLock Lock => All.Lock;

    private Parts All => Volatile.Read(ref _parts) ?? Ask();

    // Of several threads that ask at once, all get what the first one was told.
    private Parts Ask()
    {
        var parts = _shelf?.Read() ?? new([], IdentityLock.Empty);
        return Interlocked.CompareExchange(ref _parts, parts, null) ?? parts;
    }

    internal sealed record Parts(ImmutableArray<ShowConfig> Shows, IdentityLock Lock);
}

/// <summary>Where they are taken from. Thread-safe.</summary>
internal interface IPodcastShelf
{
    PodcastSettings.Parts Read();
}
