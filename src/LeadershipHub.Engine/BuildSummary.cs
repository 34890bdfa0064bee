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

    // The most frequent kinds first. By hand: the framework's counting and sorting of pairs is compiled each time the program runs.
    internal static ImmutableArray<PageCount> CountByKind(RoutePlan routes)
    {
        var (kinds, counts) = (new List<string>(), new List<int>());
        foreach (var route in routes.Routes)
        {
            var kind = KindOf(route);
            var at = kinds.IndexOf(kind);
            if (at < 0)
            {
                kinds.Add(kind);
                counts.Add(1);
            }
            else
            {
                counts[at]++;
            }
        }

        var pages = kinds.Select((kind, at) => new PageCount(kind, counts[at])).ToArray();
        Array.Sort(pages, (a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : string.CompareOrdinal(a.Kind, b.Kind));
        return ImmutableArray.Create(pages);
    }

    private static string KindOf(Route route) => route switch
    {
        PageRoute page => PageKinds.NameOf(page.Page.Kind),
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
