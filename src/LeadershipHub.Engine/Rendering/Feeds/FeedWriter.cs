using System.Buffers;
using System.Globalization;
using System.Text;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Rendering.Bodies;
using LeadershipHub.Engine.Rendering.Facets;
using LeadershipHub.Engine.Rendering.Objects;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Rendering.Feeds;

/// <summary>Writes the feeds of list pages. One a thread.</summary>
internal sealed class FeedWriter(RenderState state)
{
    /// <summary>Days in the feed of the quote of the day.</summary>
    private const int DaysOfQuotes = 7;

    private readonly ArrayBufferWriter<byte> _content = new(16 * 1024);

    public void Write(FeedRoute route, IBufferWriter<byte> output)
    {
        state.Page = route.Subject;
        state.Number = 1;
        state.TotalPages = 1;
        state.IsFeed = true;
        state.Depth = 0;
        var feed = Describe(route);
        switch (route.Format)
        {
            case FeedFormat.Rss:
                RssFeed.Write(feed, output);
                break;
            case FeedFormat.Atom:
                AtomFeed.Write(feed, output);
                break;
            default:
                JsonFeed.Write(feed, output);
                break;
        }
    }

    // Of pages themselves and not of their dates: code over dates is compiled each time the program runs.
    private static readonly Comparer<Page> NewestFirst = Comparer<Page>.Create((a, b) => Nullable.Compare(b.Date, a.Date));

    private Feed Describe(FeedRoute route)
    {
        var (site, page) = (state.Site, route.Subject);
        state.Trace.ReadHead(page);
        state.Trace.ReadListed(page);
        state.Trace.ReadSiteForFeed();
        state.Trace.Ask(QueryKind.Config, "feeds");
        if (page.Kind == PageKind.QuoteOfDay)
            return Describe(route, Days(page));

        var pages = site.RelationsOf(page).Pages.Where(p => p.Date is not null);
        var newest = page.Kind is PageKind.Series or PageKind.Section ? pages.Order(NewestFirst) : pages;
        var entries = newest.Take(site.Config.Feeds.Items).Select(Entry).ToList();
        if (page.Kind is PageKind.Series or PageKind.Section || entries.Count < site.Config.Feeds.Items)
        {
            // Where the order is not by date, or there is room left, a date may bring any other page in.
            foreach (var listed in site.RelationsOf(page).Pages)
                state.Trace.ReadDate(listed);
        }

        return Describe(route, entries);
    }

    private Feed Describe(FeedRoute route, List<FeedEntry> entries)
    {
        var (site, page) = (state.Site, route.Subject);
        return new()
        {
            Title = page.Kind == PageKind.Home ? site.Config.Title : $"{page.Title} – {site.Config.Title}",
            Description = page.Summary.Length > 0 ? page.Summary : site.Config.Description ?? site.Config.Tagline ?? site.Config.Title,
            HomeUrl = site.Urls.Absolute(page.Permalink),
            SelfUrl = site.Urls.Absolute(route.Permalink),
            Language = site.Config.Language,
            Copyright = site.Config.Copyright,
            ImageUrl = PageImages.Find(site.Config.Logo, null, "content", state)?.Permalink,
            // Depends on the content alone, so that a feed without news keeps its bytes. An empty feed has no entry to date it.
            Updated = entries.Count > 0 ? entries.Max(e => e.Updated) : DateTimeOffset.UnixEpoch,
            Entries = entries,
        };
    }

    // A quote comes again when all have come, so an entry is known by its day. The past is short: a new quote changes the sequence.
    private List<FeedEntry> Days(Page page)
    {
        state.Trace.Ask(QueryKind.QuoteOfDay, "days");
        var entries = new List<FeedEntry>();
        for (var day = state.Site.Today; entries.Count < DaysOfQuotes && day > state.Site.Today.AddDays(-DaysOfQuotes); day = day.AddDays(-1))
        {
            if (state.Shared.QuoteOfDay.On(day) is not { } quote)
                break;

            var midnight = state.Site.Locale.At(day);
            var id = string.Create(CultureInfo.InvariantCulture, $"{state.Site.Urls.Absolute(page.Permalink)}#{day:yyyy-MM-dd}");
            entries.Add(Entry(quote) with { Id = id, Published = midnight, Updated = midnight });
        }

        return entries;
    }

    private FeedEntry Entry(Page page)
    {
        var site = state.Site;
        state.Trace.ReadEntry(page, site.Config.Feeds.FullContent);
        var relations = site.RelationsOf(page);
        var published = page.Date ?? DateTimeOffset.UnixEpoch;
        var image = PageImages.Find(page.Front.Image, page.Front.ImageAlt, page.SourceFolder, state);
        return new()
        {
            Title = page.Title,
            Url = site.Urls.Origin + page.Url,
            Published = published,
            Updated = page.Updated ?? published,
            Summary = page.Summary,
            Content = site.Config.Feeds.FullContent ? Content(page) : null,
            ImageUrl = image?.Permalink,
            Sound = SoundOf(page),
            Authors = [.. relations.Authors.Select(AuthorOf)],
            Categories = [.. relations.TermsOf("categories").Concat(relations.TermsOf("tags")).Select(TitleOf)],
        };
    }

    private FeedSound? SoundOf(Page page)
    {
        if (page.Kind != PageKind.Episode)
            return null;

        state.Trace.ReadEpisode(page);
        return state.Site.Podcasts.EpisodeOf(page) is { Sound: { MediaType: { } type } sound } episode
            ? new(sound.Url, type, sound.Length, episode.Duration is { } duration ? (long)Math.Round(duration.TotalSeconds) : null)
            : null;
    }

    private FeedAuthor AuthorOf(Author author)
    {
        state.Trace.ReadByline(author);
        return new(author.Name, state.Site.AuthorTerms.TryGetValue(author.Id, out var term) ? state.Site.Urls.Absolute(term.Page.Permalink) : null);
    }

    private string TitleOf(Term term)
    {
        state.Trace.ReadTitle(term);
        return term.Title;
    }

    private string Content(Page page)
    {
        _content.ResetWrittenCount();
        new BodyHtml(page.Body, page.Source?.Path ?? "", page, state).WriteTo(_content);
        return XmlText.Clean(Encoding.UTF8.GetString(_content.WrittenSpan));
    }
}
