using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Rendering.Objects;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Rendering.Facets;

/// <summary>Lets code that is no template say what it reads, by the names that a template would use.</summary>
internal static class NativeReads
{
    /// <summary>Bits of what pages have besides the members of their table.</summary>
    public const int Ancestors = 61;

    public const int Layout = 62;

    public const int AllTerms = 63;

    /// <summary>The bit of a show for all of <c>_show.yml</c>.</summary>
    public const int ShowSettings = 63;

    /// <summary>The bit of a show for its trailers, and for the names that episodes give to seasons.</summary>
    public const int ShowTrailers = 62;

    private static readonly ulong Card = PageBits("title", "url", "date", "updated", "summary", "image", "kind");
    private static readonly ulong Head = Card | PageBits("word_count", "authors", "tags", "categories", "feeds", "taxonomy", "profile", "breadcrumbs");
    private static readonly ulong Entry = Card | PageBits("authors", "tags", "categories");
    private static readonly ulong EntryWithContent = Entry | PageBits("content");
    private static readonly ulong EntryOfShow = EntryWithContent | PageBits("episode");
    private static readonly ulong EpisodeBits = PageBits("title", "url", "episode");
    private static readonly ulong ShowBits = 1UL << ShowSettings | 1UL << ShowTrailers | Bits(PodcastTypes.Show, ["episodes"]);
    private static readonly ulong QuoteBits = PageBits("url", "quote");
    private static readonly ulong Line = PageBits("title", "url", "date");
    private static readonly ulong Dated = PageBits("date");
    private static readonly ulong Link = PageBits("title", "url");
    private static readonly ulong Listed = PageBits("pages");
    private static readonly ulong HeadOfSite = SiteBits("title", "tagline", "description", "language", "culture", "image", "feeds", "home");
    private static readonly ulong FeedOfSite = SiteBits("title", "tagline", "description", "language", "copyright", "logo");
    private static readonly ulong Profile = AuthorBits("name", "role", "short_bio", "portrait", "social", "url");
    private static readonly ulong Byline = AuthorBits("name", "url");

    extension(TraceRecorder trace)
    {
        /// <summary>All that <c>hub.head</c> says of a page.</summary>
        public void ReadHead(Page page) => trace.ReadBits(page.Id, Head);

        /// <summary>A page as an entry of a feed.</summary>
        public void ReadEntry(Page page, bool withContent) => trace.ReadBits(page.Id, withContent ? EntryWithContent : Entry);

        /// <summary>An episode as an entry of its show's feed.</summary>
        public void ReadShowEntry(Page page) => trace.ReadBits(page.Id, EntryOfShow);

        /// <summary>An episode's files.</summary>
        public void ReadEpisode(Page page) => trace.ReadBits(page.Id, EpisodeBits);

        /// <summary>All of a show's settings, and which episodes it has.</summary>
        public void ReadShow(Show show) => trace.ReadBits(trace.Nodes.Of(show), ShowBits);

        /// <summary>All of a show's settings, whatever its episodes.</summary>
        public void ReadShowSettings(Show show) => trace.Read(trace.Nodes.Of(show), ShowSettings);

        /// <summary>A quote with its address.</summary>
        public void ReadQuote(Page page) => trace.ReadBits(page.Id, QuoteBits);

        public void ReadLine(Page page) => trace.ReadBits(page.Id, Line);

        public void ReadDate(Page page) => trace.ReadBits(page.Id, Dated);

        public void ReadLink(Page page) => trace.ReadBits(page.Id, Link);

        public void ReadListed(Page page) => trace.ReadBits(page.Id, Listed);

        public void ReadAncestors(Page page) => trace.Read(page.Id, Ancestors);

        public void ReadLayout(Page page) => trace.Read(page.Id, Layout);

        public void ReadTerms(Page page) => trace.Read(page.Id, AllTerms);

        public void ReadSiteForHead() => trace.ReadBits(trace.Nodes.Site, HeadOfSite);

        public void ReadSiteForFeed() => trace.ReadBits(trace.Nodes.Site, FeedOfSite);

        public void ReadProfile(Author author) => trace.ReadBits(trace.Nodes.Of(author), Profile);

        public void ReadByline(Author author) => trace.ReadBits(trace.Nodes.Of(author), Byline);

        public void ReadTitle(Term term) => trace.Read(trace.Nodes.Of(term), ListTypes.Term.IndexOf("title"));

        public void ReadSingular(Taxonomy taxonomy) => trace.Read(trace.Nodes.Of(taxonomy), ListTypes.Taxonomy.IndexOf("singular"));
    }

    private static ulong PageBits(params string[] names) => Bits(PageTypes.Page, names);

    private static ulong SiteBits(params string[] names) => Bits(SiteTypes.Site, names);

    private static ulong AuthorBits(params string[] names) => Bits(PeopleTypes.Author, names);

    private static ulong Bits(Templating.MemberTable table, ReadOnlySpan<string> names)
    {
        ulong bits = 0;
        foreach (var name in names)
        {
            var member = table.IndexOf(name);
            bits |= member >= 0 ? 1UL << member : throw new InvalidOperationException($"A {table.TypeName} has no member '{name}'.");
        }

        return bits;
    }
}
