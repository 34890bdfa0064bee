using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.Podcasts;

/// <summary>The keys of <c>_show.yml</c>.</summary>
internal static class ShowShape
{
    private static readonly ShowConfig Empty = new() { Source = new() { Path = "content/_show.yml", FullPath = "", Size = 0, ModifiedTicks = 0 } };

    public static Shape<ShowConfig> Shape { get; } = AddFeed(AddPeople(AddWords(
        new Shape<ShowConfig>("show", "a show", "A podcast: the folder's Markdown files are its episodes.", Empty))));

    private static Shape<ShowConfig> AddWords(Shape<ShowConfig> shape) => shape
        .Required("title", Types.Text, "Name of the show, without 'podcast' and without episodes' numbers.", (s, v) => s with { Title = v })
        .Required("description", Types.Text, "What it is about, in plain text of at most 4,000 bytes.", (s, v) => s with { Description = v })
        .Optional("language", Types.Text, "Language of the sound as a BCP 47 tag; the site's otherwise.", (s, v) => s with { Language = v })
        .Optional("categories", Types.LocatedTexts, "Of Apple's list, the fitting one first: Business > Management.", (s, v) => s with { Categories = v })
        .Optional("explicit", Types.Boolean, "Whether it holds what children should not hear.", (s, v) => s with { Explicit = v })
        .Optional("type", new ChoiceType<bool>(("episodic", false), ("serial", true)), "How episodes follow each other; episodic: newest first; serial: from the beginning, numbered.", (s, v) => s with { IsSerial = v }, _ => "episodic")
        .Optional("artwork", Types.Text, "Square JPEG or PNG, 1,400 to 3,000 pixels wide: a file beside this one, or a path that starts with '/'.", (s, v) => s with { Artwork = v })
        .Optional("artwork_alt", Types.Text, "What the artwork shows.", (s, v) => s with { ArtworkAlt = v })
        .Optional("copyright", Types.Text, "Whose it is.", (s, v) => s with { Copyright = v })
        .Optional("link", Types.Text, "The show's own page elsewhere; its page in the hub otherwise.", (s, v) => s with { Link = v })
        .Optional("medium", Types.Text, "What the show is: podcast, audiobook, newsletter, music, video, film or blog.", (s, v) => s with { Medium = v }, s => s.Medium);

    private static Shape<ShowConfig> AddPeople(Shape<ShowConfig> shape) => shape
        .Optional("author", Types.Text, "Who makes it, as directories show it; the site's title otherwise.", (s, v) => s with { Author = v })
        .Optional(
            "owner",
            new ShapeType<ShowOwner>(
                new Shape<ShowOwner>("owner", "owner", "Who answers for the show.", new("", null))
                    .Required("name", Types.Text, "Their name.", (o, v) => o with { Name = v })
                    .Optional("email", Types.Text, "Where directories write to; in the feed only, on no page.", (o, v) => o with { Email = v })),
            "Who answers for the show.",
            (s, v) => s with { Owner = v })
        .Optional("people", PodcastTypes.People, "Hosts and others who are in every episode.", (s, v) => s with { People = v })
        .Optional(
            "subscribe",
            new MapType<string>(Types.Text, "URLs by service"),
            "Where listeners subscribe, by service: apple, spotify, youtube, pocketcasts, overcast, or any other name.",
            (s, v) => s with { Subscribe = [.. v.Select(link => new SocialLink(link.Name, link.Value, null))] })
        .Optional(
            "funding",
            new ListType<Funding>(
                new ShapeType<Funding>(
                    new Shape<Funding>("funding", "funding", "A way to give money.", new("", ""))
                        .Required("url", Types.Text, "Where to give.", (f, v) => f with { Url = v })
                        .Required("text", Types.Text, "What the link says, at most 128 characters.", (f, v) => f with { Text = v })),
                "ways to give",
                orSingle: true),
            "Ways to give money.",
            (s, v) => s with { Funding = v })
        .Optional("location", PodcastTypes.Location, "Where it is about.", (s, v) => s with { Location = v })
        .Optional("license", PodcastTypes.License, "What others may do with it.", (s, v) => s with { License = v })
        .Optional("value", PodcastTypes.Value, "How listeners stream money.", (s, v) => s with { Value = v });

    private static Shape<ShowConfig> AddFeed(Shape<ShowConfig> shape) => shape
        .Optional("guid", Types.Text, "The feed's identity, for one that moved here; made of its first URL otherwise.", (s, v) => s with { Guid = v })
        .Optional("locked", Types.Boolean, "Whether other platforms may not import the feed.", (s, v) => s with { Locked = v })
        .Optional("block", Types.Boolean, "Whether directories are not to show it.", (s, v) => s with { Block = v }, s => s.Block)
        .Optional("complete", Types.Boolean, "Whether no more episodes will come.", (s, v) => s with { Complete = v }, s => s.Complete)
        .Optional("new_feed_url", Types.Text, "Where the feed has moved to.", (s, v) => s with { NewFeedUrl = v })
        .Optional("feed_items", new IntegerType(least: 1, most: 10_000), "Episodes in one part of the feed.", (s, v) => s with { FeedItems = v }, s => s.FeedItems)
        .Optional(
            "update_frequency",
            new ShapeType<UpdateFrequency>(
                new Shape<UpdateFrequency>("updateFrequency", "update_frequency", "How often episodes come.", new("", null, null, false))
                    .Required("text", Types.Text, "For people: every weekday. At most 128 characters.", (u, v) => u with { Text = v })
                    .Optional("rrule", Types.Text, "For machines, as in iCalendar: FREQ=WEEKLY;BYDAY=MO,TU.", (u, v) => u with { Rule = v })
                    .Optional("start", Types.Date, "When the rule begins.", (u, v) => u with { Start = v })
                    .Optional("complete", Types.Boolean, "Whether it is over.", (u, v) => u with { Complete = v }, u => u.Complete),
                fromText: text => new(text.Text, null, null, false)),
            "How often episodes come.",
            (s, v) => s with { Frequency = v })
        .Optional("trailers", Trailers(), "Trailers that are no episodes; an episode of type trailer is one without this.", (s, v) => s with { Trailers = v })
        .Optional("podroll", Podroll(), "Other shows that this one recommends.", (s, v) => s with { Podroll = v })
        .Optional("txt", PodcastTypes.Txt, "Text for machines.", (s, v) => s with { Txt = v });

    private static ListType<Trailer> Trailers() => new(
        new ShapeType<Trailer>(
            new Shape<Trailer>("trailer", "a trailer", "A trailer that is no episode.", new("", "", null, null, default)) { Finish = (t, map, _) => t with { Position = map.Position } }
                .Required("title", Types.Text, "Its title, at most 128 characters.", (t, v) => t with { Title = v })
                .Required("audio", Types.Text, "Its sound: a file beside this one, a path that starts with '/', or a URL.", (t, v) => t with { Audio = v })
                .Required("date", Types.Date, "When it was published.", (t, v) => t with { Date = v })
                .Optional("season", Types.Positive, "The season that it is for.", (t, v) => t with { Season = v })),
        "trailers",
        orSingle: true);

    private static ListType<PodrollItem> Podroll() => new(
        new ShapeType<PodrollItem>(
            new Shape<PodrollItem>("podrollItem", "a show of the podroll", "Another show.", new("", null, null))
                .Required("guid", Types.Text, "The feed's podcast:guid.", (p, v) => p with { FeedGuid = v })
                .Optional("url", Types.Text, "The feed's URL.", (p, v) => p with { FeedUrl = v })
                .Optional("title", Types.Text, "Its name.", (p, v) => p with { Title = v })),
        "shows",
        orSingle: true);
}
