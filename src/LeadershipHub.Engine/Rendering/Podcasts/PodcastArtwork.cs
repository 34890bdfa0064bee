using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Rendering.Objects;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering.Podcasts;

/// <summary>The picture of an episode: its own, that of its page, or the show's.</summary>
internal static class PodcastArtwork
{
    public static Value Of(Episode episode, RenderState state) => Value.FromObject(Find(episode, state) ?? OfShow(episode.Show, state));

    /// <summary>The episode's own; null where it has none.</summary>
    public static ImageObject? Find(Episode episode, RenderState state) =>
        PageImages.Find(episode.Artwork, episode.Page.Front.ImageAlt, episode.Page.SourceFolder, state);

    public static ImageObject? OfShow(Show show, RenderState state) =>
        PageImages.Find(show.Config.Artwork, show.Config.ArtworkAlt, show.Config.Folder, state);
}
