using System.Collections.Immutable;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine;

/// <summary>The figures of a build.</summary>
public sealed record BuildSummary
{
    public required string OutputFolder { get; init; }

    /// <summary>Pages by what they are, parts of lists counted each, most first.</summary>
    public ImmutableArray<PageCount> Pages { get; init; } = [];

    /// <summary>Pages, feeds and other files that were made in this build; the rest was as fresh as it was.</summary>
    public int RoutesRendered => Rendered.Length;

    /// <summary>Their site paths, in no order.</summary>
    public ImmutableArray<string> Rendered { get; init; } = [];

    /// <summary>Site paths of the files that are others than before, or new, or gone; in ordinal order.</summary>
    public ImmutableArray<string> Changed { get; init; } = [];

    public int FilesWritten { get; init; }

    public int FilesUnchanged { get; init; }

    public int FilesRemoved { get; init; }

    public ImmutableArray<StageTime> Times { get; init; } = [];

    public required TimeSpan Total { get; init; }

    internal static ImmutableArray<PageCount> CountByKind(RoutePlan routes) =>
    [
        .. routes.Routes.CountBy(KindOf, StringComparer.Ordinal)
            .OrderByDescending(kind => kind.Value).ThenBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => new PageCount(kind.Key, kind.Value)),
    ];

    private static string KindOf(Route route) => route switch
    {
        PageRoute { Page.Kind: PageKind.NotFound } => "not-found",
        PageRoute { Page.Kind: PageKind.QuoteOfDay } => "quote-of-day",
        PageRoute page => page.Page.Kind.ToString().ToLowerInvariant(),
        FeedRoute or ShowFeedRoute => "feed",
        AliasRoute => "alias",
        FileRoute => "file",
        CardRoute => "card",
        EmbedRoute => "embed",
        _ => "other",
    };
}

/// <summary>Wall time of a stage.</summary>
public sealed record StageTime(BuildStage Stage, TimeSpan Time);
