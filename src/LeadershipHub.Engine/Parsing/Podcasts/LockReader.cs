using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Parsing.Data;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.Podcasts;

/// <summary>Reads <c>site.lock.yml</c>.</summary>
internal static class LockReader
{
    private static readonly ListType<LockedEpisode> Episodes = new(
        new ShapeType<LockedEpisode>(
            new Shape<LockedEpisode>("lockedEpisode", "an episode of the lock", "A published episode.", new("", "", null, default)) { Finish = (e, map, _) => e with { Position = map.Position } }
                .Required("url", Types.Text, "Path of its page.", (e, v) => e with { Url = v })
                .Required("guid", Types.Text, "Its identity in the feed.", (e, v) => e with { Guid = v })
                .Optional("audio", Types.Text, "URL or path of its sound.", (e, v) => e with { Audio = v })),
        "episodes");

    private static readonly ListType<LockedShow> Shows = new(
        new ShapeType<LockedShow>(
            new Shape<LockedShow>("lockedShow", "a show of the lock", "A published show.", new("", null, [], default)) { Finish = (s, map, _) => s with { Position = map.Position } }
                .Required("feed", Types.Text, "Path of its feed.", (s, v) => s with { Feed = v })
                .Optional("guid", Types.Text, "Its podcast:guid.", (s, v) => s with { Guid = v })
                .Optional("episodes", Episodes, "Its published episodes.", (s, v) => s with { Episodes = v })),
        "shows");

    private static readonly ListType<LockedMedia> Media = new(
        new ShapeType<LockedMedia>(
            new Shape<LockedMedia>("lockedMedia", "a sound of the lock", "What a server said of a sound.", new("", null, null, null))
                .Required("url", Types.Text, "Where it is.", (m, v) => m with { Url = v })
                .Optional("length", Types.Positive, "Size in bytes.", (m, v) => m with { Length = v })
                .Optional("type", Types.Text, "Media type.", (m, v) => m with { MediaType = v })
                .Optional("duration", PodcastTypes.Duration, "How long it plays.", (m, v) => m with { Duration = v })),
        "sounds");

    /// <summary>For editors too.</summary>
    public static Shape<IdentityLock> Shape { get; } = new Shape<IdentityLock>("lock", "site.lock.yml", "What must not change once it is published. Written by 'lhub lock'.", IdentityLock.Empty)
        .Optional("urls", Types.LocatedTexts, "Paths of published pages.", (l, v) => l with { Urls = v })
        .Optional("shows", Shows, "Published shows.", (l, v) => l with { Shows = v })
        .Optional("media", Media, "Sounds elsewhere, looked up by 'lhub podcast probe'.", (l, v) => l with { Media = ByUrl(v) });

    public static IdentityLock Read(SourceFile source, ReadOnlySpan<byte> bytes, ICollection<Diagnostic> diagnostics)
    {
        var root = YamlReader.Read(source, bytes, diagnostics);
        return RootReader.Read(Shape, root, new ReadContext(source.Path, SiteZone.Utc, diagnostics)) with { Source = source };
    }

    private static FrozenDictionary<string, LockedMedia> ByUrl(ImmutableArray<LockedMedia> media)
    {
        var byUrl = new Dictionary<string, LockedMedia>(StringComparer.Ordinal);
        foreach (var item in media)
            byUrl.TryAdd(item.Url, item);
        return byUrl.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
