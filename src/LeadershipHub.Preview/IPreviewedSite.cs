using System.Collections.Immutable;

namespace LeadershipHub.Preview;

/// <summary>The site behind a preview: knows how to build itself and tells the person what happens.</summary>
public interface IPreviewedSite
{
    /// <summary>The server answers at <paramref name="baseUrl"/>; the site is not built yet.</summary>
    void Listening(Uri baseUrl);

    /// <summary>
    /// Builds into the served folder, or leaves it as it is where the content has errors. Says nothing to the person yet.
    /// Never called twice at once.
    /// </summary>
    /// <param name="baseUrl">The site's URL in the preview, with a trailing slash.</param>
    /// <param name="changed">
    /// Paths below the site's folder that changed since the last build, with forward slashes; empty for the first one.
    /// A folder stands for all that lies in it.
    /// </param>
    /// <param name="cancel">Ends the preview.</param>
    PreviewBuild Build(Uri baseUrl, ImmutableArray<string> changed, CancellationToken cancel);

    /// <summary>
    /// The build that ended last counts, and browsers know of it: tell the person. Not called for a build that failed while
    /// a source was being saved again, because the next one begins at once.
    /// </summary>
    void Built();

    /// <summary>
    /// The file at a path of the site, made before the rest of it. Asked while the first build runs, on any thread and several times at once.
    /// </summary>
    /// <param name="sitePath">Below the base path, decoded, starting with a slash: <c>/about/</c>, <c>/assets/css/main.css</c>.</param>
    /// <param name="cancel">Nobody waits for it any more.</param>
    /// <returns>Its bytes; null where it cannot be made by itself, and the request waits for the build.</returns>
    ValueTask<ReadOnlyMemory<byte>?> RenderNowAsync(string sitePath, CancellationToken cancel);

    /// <summary>Why a published site would not have the page: <c>Draft</c>, <c>Scheduled for 2026-12-01</c>; null for one that it would have.</summary>
    /// <param name="sitePath">As in <see cref="RenderNowAsync"/>.</param>
    /// <param name="cancel">Nobody waits for it any more.</param>
    ValueTask<string?> MarkOfAsync(string sitePath, CancellationToken cancel);
}
