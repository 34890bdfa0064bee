using System.Collections.Immutable;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Rendering.Facets;
using LeadershipHub.Engine.Rendering.Objects;

namespace LeadershipHub.Engine.Rendering.Podcasts;

/// <summary>Finds out who the people of shows and episodes are.</summary>
internal static class PodcastPeople
{
    /// <summary>The show's people and then the episode's: those of an episode would replace the show's otherwise, in feeds.</summary>
    public static ImmutableArray<PersonObject> Of(Episode episode, RenderState state)
    {
        var own = Of(episode.Front.People, episode.Page.SourceFolder, state);
        var shows = Of(episode.Show.Config.People, episode.Show.Config.Folder, state);
        return [.. shows.Where(person => !own.Any(o => string.Equals(o.Name, person.Name, StringComparison.Ordinal))), .. own];
    }

    public static ImmutableArray<PersonObject> Of(ImmutableArray<PersonRef> people, string folder, RenderState state)
    {
        var found = ImmutableArray.CreateBuilder<PersonObject>(people.Length);
        // A name may be an author's tomorrow.
        if (!people.IsEmpty)
            state.Trace.Read(state.Trace.Nodes.Site, SiteTypes.Site.IndexOf("authors"));
        foreach (var person in people)
            found.Add(Of(person, folder, state));
        return found.MoveToImmutable();
    }

    private static PersonObject Of(PersonRef person, string folder, RenderState state)
    {
        var (role, group) = (person.Role ?? "host", person.Group ?? "cast");
        var image = PageImages.Find(person.Image, null, folder, state);
        foreach (var author in state.Site.Authors)
        {
            if (!string.Equals(author.Id, person.Name, StringComparison.Ordinal) && !string.Equals(author.Name, person.Name, StringComparison.Ordinal))
                continue;

            state.Trace.ReadProfile(author);
            var page = state.Site.AuthorTerms.GetValueOrDefault(author.Id)?.Page.Url;
            return new(author.Name, role, group, LinkOf(person, state) ?? page ?? author.Url, image ?? PageImages.Find(author.Portrait, author.PortraitAlt, author.Source?.Folder ?? "content", state));
        }

        return new(person.Name, role, group, LinkOf(person, state), image);
    }

    private static string? LinkOf(PersonRef person, RenderState state) => person.Link is { } link ? state.Site.Urls.OfLink(link) : null;
}
