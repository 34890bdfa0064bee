using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Rendering.Podcasts;
using LeadershipHub.Templating;
using static LeadershipHub.Engine.Rendering.Objects.HubTypes;

namespace LeadershipHub.Engine.Rendering.Objects;

internal static class PodcastTypes
{
    public static MemberTable<Show> Show { get; } = new MemberTable<Show>("show")
        .Add("title", s => s.Config.Title)
        .Add("description", s => s.Config.Description)
        .Add("url", s => s.Page.Url)
        .Add("page", s => Value.FromObject(s.Page))
        .Add("author", s => Text(s.Config.Author))
        .Add("language", s => s.Language)
        .Add("type", s => s.Config.IsSerial ? "serial" : "episodic")
        .Add("explicit", s => s.Config.Explicit ?? false)
        .Add("complete", s => s.Config.Complete)
        .Add("artwork", (s, c) => PageImages.Of(s.Config.Artwork, s.Config.ArtworkAlt, s.Config.Folder, RenderState.Of(c)))
        .Add("categories", s => Value.FromList(s.Config.Categories.Select(category => category.Text).ToImmutableArray()))
        .Add("copyright", s => Text(s.Config.Copyright))
        .Add("link", (s, c) => Link(s.Config.Link, c))
        .Add("license", s => Value.FromObject(s.Config.License))
        .Add("funding", s => Value.FromList(s.Config.Funding))
        .Add("people", (s, c) => Value.FromList(PodcastPeople.Of(s.Config.People, s.Config.Folder, RenderState.Of(c))))
        .Add("subscribe", s => Value.FromList(SubscribeLinks.Of(s)))
        .Add("frequency", s => Text(s.Config.Frequency?.Text))
        .Add("feed_url", (s, c) => RenderState.Of(c).Site.Urls.Of(s.FeedOf(1)))
        .Add("feed_permalink", s => s.FeedUrl)
        .Add("guid", s => s.Guid.ToString())
        .Add("episodes", s => Value.FromList(s.Episodes))
        .Add("latest", s => Value.FromObject(Latest(s)))
        .Add("trailer", s => Value.FromObject(s.Episodes.FirstOrDefault(p => p.Front.Episode?.Type == EpisodeType.Trailer)))
        .Add("seasons", s => Value.FromList(Seasons(s)));

    public static MemberTable<Episode> Episode { get; } = new MemberTable<Episode>("episode")
        .Add("number", e => Number(e.Number))
        .Add("label", e => Text(e.Label))
        .Add("season", e => Number(e.Front.Season))
        .Add("season_name", e => Text(e.SeasonName))
        .Add("type", e => e.Front.Type switch { EpisodeType.Trailer => "trailer", EpisodeType.Bonus => "bonus", _ => "full" })
        .Add("audio", (e, c) => Value.FromObject(Sound(e.Sound, RenderState.Of(c))))
        .Add("alternates", (e, c) => Value.FromList(e.Alternates.Select(sound => Sound(sound, RenderState.Of(c))).OfType<SoundObject>().ToImmutableArray()))
        .Add("seconds", e => e.Duration is { } duration ? Math.Round(duration.TotalSeconds) : Value.Null)
        .Add("duration", e => e.Duration is { } duration ? ClockTime.Format(TimeSpan.FromSeconds(Math.Round(duration.TotalSeconds))) : Value.Null)
        .Add("duration_iso", e => e.Duration is { } duration ? ClockTime.Iso(duration) : Value.Null)
        .Add("chapters", (e, c) => Value.FromList(Chapters(e, c)))
        .Add("chapters_url", (e, c) => e.Chapters.IsEmpty ? Value.Null : RenderState.Of(c).Site.Urls.Of(Model.Podcasts.Episode.ChaptersOf(e.Page)))
        .Add("transcript", (e, c) => e.Transcript is { } file ? Value.FromList(RenderState.Of(c).Site.Podcasts.Media.Words(file).Cues) : Value.Null)
        .Add("transcripts", (e, c) => Value.FromList(Transcripts(e, c)))
        .Add("people", (e, c) => Value.FromList(PodcastPeople.Of(e, RenderState.Of(c))))
        .Add("location", e => Value.FromObject(e.Front.Location))
        .Add("soundbites", e => Value.FromList(e.Front.Soundbites))
        .Add("explicit", e => e.IsExplicit)
        .Add("artwork", (e, c) => PodcastArtwork.Of(e, RenderState.Of(c)))
        .Add("links", e => Value.FromList(e.Front.Links))
        .Add("license", e => Value.FromObject(e.Front.License ?? e.Show.Config.License))
        .Add("guid", e => e.Guid)
        .Add("show", e => Value.FromObject(e.Show));

    public static MemberTable<SoundObject> SoundTable { get; } = new MemberTable<SoundObject>("sound")
        .Add("url", s => s.Url)
        .Add("permalink", s => s.Permalink)
        .Add("type", s => Text(s.Type))
        .Add("length", s => s.Length is { } length ? length : Value.Null)
        .Add("title", s => Text(s.Title));

    public static MemberTable<ChapterObject> Chapter { get; } = new MemberTable<ChapterObject>("chapter")
        .Add("start", c => c.Chapter.Start.TotalSeconds)
        .Add("time", c => ClockTime.Format(c.Chapter.Start))
        .Add("title", c => c.Chapter.Title)
        .Add("url", c => c.Url)
        .Add("link", (c, context) => Link(c.Chapter.Link, context))
        .Add("image", c => Text(c.Chapter.Image));

    public static MemberTable<Cue> Cue { get; } = new MemberTable<Cue>("cue")
        .Add("start", c => c.Start.TotalSeconds)
        .Add("end", c => c.End.TotalSeconds)
        .Add("time", c => ClockTime.Format(c.Start))
        .Add("speaker", c => Text(c.Speaker))
        .Add("text", c => c.Text);

    public static MemberTable<TranscriptLink> TranscriptLink { get; } = new MemberTable<TranscriptLink>("transcript link")
        .Add("url", t => t.Url)
        .Add("type", t => t.Type)
        .Add("name", t => t.Name);

    public static MemberTable<PersonObject> Person { get; } = new MemberTable<PersonObject>("person")
        .Add("name", p => p.Name)
        .Add("role", p => p.Role)
        .Add("group", p => p.Group)
        .Add("url", p => Text(p.Url))
        .Add("image", p => Value.FromObject(p.Image));

    public static MemberTable<SeasonObject> Season { get; } = new MemberTable<SeasonObject>("season")
        .Add("number", s => s.Number)
        .Add("name", s => Text(s.Name))
        .Add("episodes", s => Value.FromList(s.Episodes));

    public static MemberTable<SubscribeObject> Subscribe { get; } = new MemberTable<SubscribeObject>("subscribe link")
        .Add("service", s => s.Service)
        .Add("label", s => s.Label)
        .Add("url", s => s.Url)
        .Add("icon", s => Slug.Of(s.Service));

    public static MemberTable<Soundbite> Soundbite { get; } = new MemberTable<Soundbite>("soundbite")
        .Add("start", s => s.Start.TotalSeconds)
        .Add("time", s => ClockTime.Format(s.Start))
        .Add("length", s => s.Length.TotalSeconds)
        .Add("title", s => Text(s.Title));

    public static MemberTable<NamedLink> NamedLink { get; } = new MemberTable<NamedLink>("named link")
        .Add("title", l => l.Title)
        .Add("url", (l, c) => Link(l.Url, c));

    public static MemberTable<Funding> Funding { get; } = new MemberTable<Funding>("funding")
        .Add("url", f => f.Url)
        .Add("text", f => f.Text);

    public static MemberTable<License> License { get; } = new MemberTable<License>("license")
        .Add("id", l => l.Id)
        .Add("url", l => Text(l.Url));

    public static MemberTable<PlaceOnMap> Location { get; } = new MemberTable<PlaceOnMap>("location")
        .Add("name", l => l.Name)
        .Add("geo", l => Text(l.Geo))
        .Add("osm", l => Text(l.Osm));

    public static ImmutableArray<MemberTable> All { get; } =
        [Show, Episode, SoundTable, Chapter, Cue, TranscriptLink, Person, Season, Subscribe, Soundbite, NamedLink, Funding, License, Location];

    public static Value EpisodeOf(Page page, RenderState state) => Value.FromObject(state.Site.Podcasts.EpisodeOf(page));

    public static Value ShowOf(Page page, RenderState state) => Value.FromObject(state.Site.Podcasts.ShowOf(page));

    /// <summary>All episodes of all shows, newest first.</summary>
    public static ImmutableArray<Page> Episodes(Site site) => site.Podcasts.Shows switch
    {
        [] => [],
        [var one] => one.Episodes,
        var many => [.. many.SelectMany(s => s.Episodes).OrderByDescending(p => p.Date ?? DateTimeOffset.MinValue).ThenBy(p => p.Permalink.Path, StringComparer.Ordinal)],
    };

    private static Page? Latest(Show show) => show.Episodes.FirstOrDefault(p => p.Front.Episode?.Type != EpisodeType.Trailer) ?? show.Episodes.FirstOrDefault();

    private static SoundObject? Sound(Sound? sound, RenderState state) => sound is null ? null : new(sound.File is null ? sound.Url : state.Site.Files[sound.File.Path].Url, sound.Url, sound.MediaType, sound.Length, sound.Enclosure.Title);

    private static ImmutableArray<ChapterObject> Chapters(Episode episode, RenderContext context)
    {
        var chapters = ImmutableArray.CreateBuilder<ChapterObject>(episode.Chapters.Length);
        foreach (var chapter in episode.Chapters)
        {
            if (!chapter.IsHidden && chapter.Title.Length > 0)
                chapters.Add(new(chapter, $"{episode.Page.Url}#{ClockTime.Fragment(chapter.Start)}"));
        }

        return chapters.DrainToImmutable();
    }

    private static ImmutableArray<TranscriptLink> Transcripts(Episode episode, RenderContext context) => episode.Transcript is null
        ? []
        : [.. Enum.GetValues<TranscriptFormat>().Select(format => LinkTo(episode.Page, format, RenderState.Of(context).Site.Urls))];

    private static TranscriptLink LinkTo(Page page, TranscriptFormat format, SiteUrls urls) =>
        new(urls.Of(Model.Podcasts.Episode.TranscriptOf(page, format)), TranscriptTypes.MediaType(format), TranscriptTypes.Name(format));

    private static ImmutableArray<SeasonObject> Seasons(Show show)
    {
        var numbered = show.Episodes.Where(p => p.Front.Episode?.Season is not null).GroupBy(p => p.Front.Episode?.Season ?? 0);
        var ordered = show.Config.IsSerial ? numbered.OrderBy(s => s.Key) : numbered.OrderByDescending(s => s.Key);
        return [.. ordered.Select(s => new SeasonObject(s.Key, show.SeasonNames.GetValueOrDefault(s.Key), show.Config.IsSerial ? [.. s.Reverse()] : [.. s]))];
    }
}
