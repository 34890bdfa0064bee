using LeadershipHub.Engine.Rendering.Feedback;
using LeadershipHub.Engine.Rendering.Forms;
using LeadershipHub.Engine.Rendering.Sharing;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering.Objects;

/// <summary>The types of the hub that templates may read.</summary>
internal static class HubTypes
{
    public static IReadOnlyList<MemberTable> All { get; } =
    [
        SiteTypes.Site, SiteTypes.MenuItem, SiteTypes.Social, SiteTypes.Feed,
        PageTypes.Page, PageTypes.Heading, PageTypes.SeriesPlace, PageTypes.Image, PageTypes.Crumb, PageTypes.Asset,
        ListTypes.Paginator, ListTypes.PageNumber, ListTypes.Taxonomy, ListTypes.Term,
        PeopleTypes.Author, PeopleTypes.Book, PeopleTypes.BookLink,
        ShortcodeTypes.Shortcode,
        .. PodcastTypes.All,
        QuoteTypes.Quote, QuoteTypes.Author, QuoteTypes.Source, QuoteTypes.Embed,
        SharingTypes.Link, SharingTypes.FittedText,
        .. FormTypes.All,
        .. FeedbackTypes.All,
    ];

    /// <summary>Null for an empty text, so that <c>if</c> sees that there is none.</summary>
    public static Value Text(string? text) => string.IsNullOrEmpty(text) ? Value.Null : text;

    /// <summary>An address that somebody wrote; one that starts with a slash is of this site and gets its base path.</summary>
    public static Value Link(string? written, RenderContext context) =>
        string.IsNullOrEmpty(written) ? Value.Null : RenderState.Of(context).Site.Urls.OfLink(written);

    public static Value Date(DateTimeOffset? date) => date is { } value ? value : Value.Null;

    public static Value Number(int? number) => number is { } value ? value : Value.Null;
}
