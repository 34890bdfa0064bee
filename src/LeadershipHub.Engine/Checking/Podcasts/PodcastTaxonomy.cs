using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LeadershipHub.Engine.Checking.Podcasts;

/// <summary>Words that players know. https://github.com/Podcastindex-org/podcast-namespace/blob/main/taxonomy.json, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/medium.md</summary>
internal static class PodcastTaxonomy
{
    public static ImmutableArray<string> Groups { get; } =
        ["cast", "creative direction", "writing", "audio production", "audio post-production", "administration", "visuals", "community", "misc.", "video production", "video post-production"];

    public static ImmutableArray<string> Roles { get; } =
    [
        "host", "co-host", "guest host", "guest", "voice actor", "narrator", "announcer", "reporter",
        "director", "assistant director", "executive producer", "senior producer", "producer", "associate producer", "development producer", "creative director",
        "author", "editorial director", "co-writer", "writer", "songwriter", "guest writer", "story editor", "managing editor", "script editor", "script coordinator",
        "researcher", "editor", "fact checker", "translator", "transcriber", "logger",
        "studio coordinator", "technical director", "technical manager", "audio engineer", "remote recording engineer", "post production engineer",
        "audio editor", "sound designer", "foley artist", "composer", "theme music", "music production", "music contributor",
        "production coordinator", "booking coordinator", "production assistant", "content manager", "marketing manager", "sales representative", "sales manager",
        "graphic designer", "cover art designer", "social media manager", "consultant", "intern", "camera operator", "lighting designer", "camera grip", "assistant camera", "assistant editor",
    ];

    public static ImmutableArray<string> Media { get; } = ["podcast", "music", "video", "film", "audiobook", "newsletter", "blog", "publisher", "course", "mixed"];

    public static ImmutableArray<string> Protocols { get; } = ["activitypub", "twitter", "lightning", "atproto", "hive", "matrix", "nostr", "disabled"];

    /// <summary>Media types that Apple takes as enclosures. https://podcasters.apple.com/support/823-podcast-requirements</summary>
    public static FrozenSet<string> Enclosures { get; } =
        FrozenSet.ToFrozenSet(["audio/mpeg", "audio/x-m4a", "audio/mp4", "audio/aac", "video/mp4", "video/x-m4v", "video/quicktime", "application/pdf"], StringComparer.OrdinalIgnoreCase);
}
