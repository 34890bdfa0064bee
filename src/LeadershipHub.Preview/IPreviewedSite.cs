using System.Collections.Immutable;

namespace LeadershipHub.Preview;

/// <summary>The site behind a preview: knows how to build itself and tells the person what happens.</summary>
public interface IPreviewedSite
{
    /// <summary>The server answers at <paramref name="baseUrl"/>; the site is not built yet.</summary>
    void Listening(Uri baseUrl);

    /// <summary>Builds into the served folder, or leaves it as it is where the content has errors. Never called twice at once.</summary>
    /// <param name="baseUrl">The site's URL in the preview, with a trailing slash.</param>
    /// <param name="changed">Paths below the site's folder that changed since the last build; empty for the first one.</param>
    /// <param name="cancel">Ends the preview.</param>
    void Build(Uri baseUrl, ImmutableArray<string> changed, CancellationToken cancel);
}
