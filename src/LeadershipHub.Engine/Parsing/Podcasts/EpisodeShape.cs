using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Parsing.FrontMatters;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.Podcasts;

/// <summary>The front matter keys of episodes: those of a page, and its own.</summary>
internal static class EpisodeShape
{
    private static readonly FrontMatter Empty = FrontMatter.Empty with { Episode = new() };

    private static readonly ShapeType<Enclosure> Sound = new(
        new Shape<Enclosure>("enclosure", "audio", "A sound.", new("")) { Finish = (e, map, _) => e with { Position = map.Position } }
            .Required("source", Types.Text, "A file beside the episode, a path that starts with '/', or a URL.", (e, v) => e with { Source = v })
            .Optional("type", Types.Text, "Media type, such as audio/mpeg; read from a file of the site.", (e, v) => e with { MediaType = v })
            .Optional("length", Types.Positive, "Size in bytes; read from a file of the site.", (e, v) => e with { Length = v })
            .Optional("bitrate", Types.Positive, "Bits a second.", (e, v) => e with { BitRate = v })
            .Optional("title", Types.Text, "What it is called among alternates: \"High quality\".", (e, v) => e with { Title = v })
            .Optional("language", Types.Text, "Language of this sound, where it is not the show's.", (e, v) => e with { Language = v }),
        fromText: text => new(text.Text) { Position = text.Position });

    public static Shape<FrontMatter> Shape { get; } = AddMore(AddMedia(AddPlace(PageShape.AddKeys(
        new Shape<FrontMatter>("episode", "an episode", "Front matter of an episode of a show.", Empty) { IsClosed = false }))));

    private static Shape<FrontMatter> AddPlace(Shape<FrontMatter> shape) => shape
        .Optional("number", Types.Positive, "Its number, in its season where there are seasons.", (f, v) => Set(f, e => e with { Number = v }))
        .Optional("display", Types.Text, "What stands for the number: \"Ch. 3\". At most 32 characters.", (f, v) => Set(f, e => e with { Display = v }))
        .Optional("season", new SeasonType(), "The season's number, or its number and name.", (f, v) => Set(f, e => e with { Season = v.Number, SeasonName = v.Name ?? e.SeasonName }))
        .Optional("season_name", Types.Text, "The season's name, at most 128 characters; once in a season is enough.", (f, v) => Set(f, e => e with { SeasonName = v }))
        .Optional(
            "type",
            new ChoiceType<EpisodeType>(("full", EpisodeType.Full), ("trailer", EpisodeType.Trailer), ("bonus", EpisodeType.Bonus)),
            "What it is.",
            (f, v) => Set(f, e => e with { Type = v }),
            _ => "full");

    private static Shape<FrontMatter> AddMedia(Shape<FrontMatter> shape) => shape
        .Optional("audio", Sound, "The sound: a file beside the episode, a path that starts with '/', or a URL.", (f, v) => Set(f, e => e with { Audio = v }))
        .Optional("duration", PodcastTypes.Duration, "How long it plays; read from a file of the site.", (f, v) => Set(f, e => e with { Duration = v }))
        .Optional("chapters", new ChaptersType(), "Chapters, or the file that holds them; from the sound otherwise.", (f, v) => Set(f, e => e with { ChapterFile = v.File, Chapters = v.Chapters }))
        .Optional("transcript", Types.Text, "What is said: a WebVTT, SRT, HTML or JSON file beside the episode.", (f, v) => Set(f, e => e with { Transcript = v }))
        .Optional("soundbites", Soundbites(), "Parts worth hearing by themselves, 15 to 120 seconds.", (f, v) => Set(f, e => e with { Soundbites = v }))
        .Optional("alternates", new ListType<Enclosure>(Sound, "sounds", orSingle: true), "The same episode in other forms.", (f, v) => Set(f, e => e with { Alternates = v }))
        .Optional("artwork", Types.Text, "Square JPEG or PNG for this episode; the show's otherwise.", (f, v) => Set(f, e => e with { Artwork = v }));

    private static Shape<FrontMatter> AddMore(Shape<FrontMatter> shape) => shape
        .Optional("people", PodcastTypes.People, "Who is heard in it besides the show's own people, who are always named.", (f, v) => Set(f, e => e with { People = v }))
        .Optional("location", PodcastTypes.Location, "Where it is about.", (f, v) => Set(f, e => e with { Location = v }))
        .Optional("explicit", Types.Boolean, "Whether it holds what children should not hear; as the show otherwise.", (f, v) => Set(f, e => e with { Explicit = v }))
        .Optional("links", PodcastTypes.Links, "What is talked of.", (f, v) => Set(f, e => e with { Links = v }))
        .Optional("license", PodcastTypes.License, "What others may do with it; as the show otherwise.", (f, v) => Set(f, e => e with { License = v }))
        .Optional("block", Types.Boolean, "Whether directories are not to show it.", (f, v) => Set(f, e => e with { Block = v }), _ => false)
        .Optional("guid", Types.Text, "Its identity, for one that was published elsewhere before; never change it.", (f, v) => Set(f, e => e with { Guid = v }))
        .Optional("threads", Threads(), "Where it is talked about.", (f, v) => Set(f, e => e with { Threads = v }))
        .Optional("txt", PodcastTypes.Txt, "Text for machines.", (f, v) => Set(f, e => e with { Txt = v }))
        .Optional("value", PodcastTypes.Value, "How listeners stream money; as the show otherwise.", (f, v) => Set(f, e => e with { Value = v }));

    private static ListType<Soundbite> Soundbites() => new(
        new ShapeType<Soundbite>(
            new Shape<Soundbite>("soundbite", "a soundbite", "A part worth hearing by itself.", new(default, default, null, default)) { Finish = (s, map, _) => s with { Position = map.Position } }
                .Required("start", PodcastTypes.Duration, "Where it begins.", (s, v) => s with { Start = v })
                .Required("length", PodcastTypes.Duration, "How long it is, 15 to 120 seconds.", (s, v) => s with { Length = v })
                .Optional("title", Types.Text, "Its title, at most 128 characters; the episode's otherwise.", (s, v) => s with { Title = v })),
        "soundbites",
        orSingle: true);

    private static ListType<SocialThread> Threads() => new(
        new ShapeType<SocialThread>(
            new Shape<SocialThread>("thread", "a thread", "A conversation about the episode.", new("activitypub", "", null, null))
                .Optional("protocol", Types.Text, "Where it takes place: activitypub, twitter, lightning, atproto, hive or matrix.", (t, v) => t with { Protocol = v }, t => t.Protocol)
                .Required("url", Types.Text, "The post that it begins with.", (t, v) => t with { Url = v })
                .Optional("account", Types.Text, "Who posted it: @somebody.", (t, v) => t with { AccountId = v })
                .Optional("account_url", Types.Text, "Their profile.", (t, v) => t with { AccountUrl = v }),
            fromText: text => new("activitypub", text.Text, null, null)),
        "threads",
        orSingle: true);

    private static FrontMatter Set(FrontMatter front, Func<EpisodeFront, EpisodeFront> change) => front with { Episode = change(front.Episode ?? new()) };
}
