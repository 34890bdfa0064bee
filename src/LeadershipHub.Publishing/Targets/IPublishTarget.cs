using System.Collections.Immutable;
using LeadershipHub.Publishing.Planning;
using LeadershipHub.Publishing.Sources;

namespace LeadershipHub.Publishing.Targets;

/// <summary>A place that keeps a list of what publishing put there, in a file beside it.</summary>
internal interface IPublishTarget : IDisposable
{
    const string StateName = ".lhub-published";

    /// <summary>The list; null where there is none.</summary>
    Task<byte[]?> ReadStateAsync(CancellationToken cancel);

    Task WriteStateAsync(byte[] state, CancellationToken cancel);

    /// <summary>Looks at what is there; the answer tells how a file of the site stands there, by its content.</summary>
    Task<Func<SiteFile, Presence>> LookAsync(BuiltSite site, CancellationToken cancel);

    /// <summary>Sends files of one wave, in any order. A reader sees the old file or the new one.</summary>
    /// <param name="arrived">Called for each file that is in its place, from any thread.</param>
    Task SendAsync(BuiltSite site, ImmutableArray<SiteFile> wave, Action<SiteFile> arrived, CancellationToken cancel);

    /// <summary>Deletes files; one that is gone already is no fault.</summary>
    Task DeleteAsync(ImmutableArray<string> paths, Action<string> gone, CancellationToken cancel);
}
