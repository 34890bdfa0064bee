using System.Text.Json;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Rendering.Facets;
using LeadershipHub.Engine.Rendering.Objects;
using LeadershipHub.Engine.Rendering.Podcasts;

namespace LeadershipHub.Engine.Rendering.Head;

/// <summary>Structured data of shows and episodes. https://schema.org/PodcastSeries, https://schema.org/PodcastEpisode</summary>
internal static class PodcastJsonLd
{
    public static void Write(Utf8JsonWriter json, RenderState state, string canonical, string? description, ImageObject? image)
    {
        if (state.Site.Podcasts.ShowOf(state.Page) is not { } show)
            return;

        state.Trace.ReadShowSettings(show);
        if (state.Site.Podcasts.EpisodeOf(state.Page) is { } episode)
            WriteEpisode(json, state, episode, canonical, description, image);
        else if (state.Number == 1)
            WriteSeries(json, state, show, canonical, image);
    }

    private static void WriteSeries(Utf8JsonWriter json, RenderState state, Show show, string canonical, ImageObject? image)
    {
        json.WriteStartObject();
        json.WriteString("@type", "PodcastSeries");
        json.WriteString("@id", canonical + "#show");
        json.WriteString("name", show.Config.Title);
        json.WriteString("description", show.Config.Description);
        json.WriteString("url", canonical);
        json.WriteString("webFeed", show.FeedUrl);
        json.WriteString("inLanguage", show.Language);
        if (image is not null)
            json.WriteString("image", image.Permalink);
        json.WriteStartObject("author");
        json.WriteString("@type", "Organization");
        json.WriteString("name", show.Config.Author ?? state.Site.Config.Title);
        json.WriteEndObject();
        if (show.Config.License?.Url is { } license)
            json.WriteString("license", license);
        var elsewhere = show.Config.Subscribe.Where(link => link.Url.StartsWith("http", StringComparison.OrdinalIgnoreCase)).ToList();
        if (elsewhere.Count > 0)
        {
            json.WriteStartArray("sameAs");
            foreach (var link in elsewhere)
                json.WriteStringValue(link.Url);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteEpisode(Utf8JsonWriter json, RenderState state, Episode episode, string canonical, string? description, ImageObject? image)
    {
        var (site, page, show) = (state.Site, state.Page, episode.Show);
        state.Trace.ReadEpisode(page);
        state.Trace.ReadLink(show.Page);
        json.WriteStartObject();
        json.WriteString("@type", "PodcastEpisode");
        json.WriteString("@id", canonical + "#episode");
        json.WriteString("name", page.Title);
        json.WriteString("url", canonical);
        if (description is not null)
            json.WriteString("description", description);
        if (page.Date is { } date)
            json.WriteString("datePublished", date);
        if (episode.Number is { } number)
            json.WriteNumber("episodeNumber", number);
        if (episode.Duration is { } duration)
            json.WriteString("timeRequired", ClockTime.Iso(duration));
        json.WriteString("inLanguage", show.Language);
        if (image is not null)
            json.WriteString("image", image.Permalink);
        if (episode.Sound is { } sound)
            WriteSound(json, episode, sound);
        WritePeople(json, PodcastPeople.Of(episode, state).AsSpan(), state);
        if (episode.Front.Season is { } season)
        {
            json.WriteStartObject("partOfSeason");
            json.WriteString("@type", "PodcastSeason");
            json.WriteNumber("seasonNumber", season);
            if (episode.SeasonName is { } name)
                json.WriteString("name", name);
            json.WriteEndObject();
        }

        json.WriteStartObject("partOfSeries");
        json.WriteString("@type", "PodcastSeries");
        json.WriteString("@id", site.Urls.Absolute(show.Page.Permalink) + "#show");
        json.WriteString("name", show.Config.Title);
        json.WriteString("url", site.Urls.Absolute(show.Page.Permalink));
        json.WriteString("webFeed", show.FeedUrl);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSound(Utf8JsonWriter json, Episode episode, Sound sound)
    {
        json.WriteStartObject("associatedMedia");
        json.WriteString("@type", sound.MediaType?.StartsWith("video/", StringComparison.Ordinal) == true ? "VideoObject" : "AudioObject");
        json.WriteString("contentUrl", sound.Url);
        if (sound.MediaType is { } type)
            json.WriteString("encodingFormat", type);
        if (sound.Length is { } length)
            json.WriteString("contentSize", length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (episode.Duration is { } duration)
            json.WriteString("duration", ClockTime.Iso(duration));
        json.WriteEndObject();
    }

    // Those in front of the microphone; schema.org has no word for the others.
    private static void WritePeople(Utf8JsonWriter json, ReadOnlySpan<PersonObject> people, RenderState state)
    {
        var started = false;
        foreach (var person in people)
        {
            if (!person.Role.Contains("host", StringComparison.OrdinalIgnoreCase) && !person.Role.Equals("guest", StringComparison.OrdinalIgnoreCase))
                continue;
            if (!started)
                json.WriteStartArray("actor");
            started = true;
            json.WriteStartObject();
            json.WriteString("@type", "Person");
            json.WriteString("name", person.Name);
            if (person.Url is { } url)
                json.WriteString("url", PodcastUrls.Absolute(url, state));
            json.WriteEndObject();
        }

        if (started)
            json.WriteEndArray();
    }
}
