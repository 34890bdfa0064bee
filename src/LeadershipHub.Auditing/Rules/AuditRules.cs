using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Auditing.Rules;

/// <summary>All rules, in the order of their codes.</summary>
public static class AuditRules
{
    public static readonly AuditRule BrokenLink = Error("LH900", "Link that leads nowhere", "Mend the address, or make the page.");
    public static readonly AuditRule BrokenAnchor = Error("LH901", "Anchor that is not on the page", "Take an id that the page has, or leave out what follows '#'.");
    public static readonly AuditRule LinkToRedirect = Note("LH902", "Link to an old address", "Link the new address, which saves readers a step.");
    public static readonly AuditRule MixedContent = Error("LH903", "Insecure resource", "Take it by https, or keep a copy in the hub: browsers block it.");
    public static readonly AuditRule BrokenAsset = Error("LH904", "Missing file", "Put the file there, or mend its address.");
    public static readonly AuditRule ThirdParty = Warning("LH905", "Request to somebody else's server", "Keep a copy in the hub, or allow the origin in 'checks.third_parties' of site.config.yml.");
    public static readonly AuditRule NamelessLink = Error("LH906", "Link without a name", "Give the link a text, its image an alternative text, or the element an aria-label.");
    public static readonly AuditRule ScriptLink = Warning("LH907", "Link that is a script", "Use a button, or an address that works without script.");
    public static readonly AuditRule MissingSlash = Note("LH908", "Link without its last slash", "End the address with '/', which saves readers a redirect.");
    public static readonly AuditRule StaleBaseline = Note("LH909", "Accepted finding that is gone", "Take it out of the baseline with 'lhub check --accept'.");
    public static readonly AuditRule ImageWithoutAlt = Error("LH910", "Image without an alternative text", "Say what it shows; write alt=\"\" where it only decorates.");
    public static readonly AuditRule ImageWithoutSize = Warning("LH911", "Image without width and height", "Give both, in pixels, so that the text does not jump when it arrives.");
    public static readonly AuditRule ImageOutOfShape = Warning("LH912", "Image with other proportions than its file", "Take width and height from the file.");
    public static readonly AuditRule FrameWithoutTitle = Error("LH913", "Frame without a title", "Say in 'title' what it shows.");
    public static readonly AuditRule FieldWithoutLabel = Error("LH914", "Field without a label", "Give it a label, or an aria-label.");
    public static readonly AuditRule NoDoctype = Error("LH920", "Page without a doctype", "Begin the layout with <!DOCTYPE html>.");
    public static readonly AuditRule Language = Error("LH921", "Page without a language", "Write the language into the html element: lang=\"en\".");
    public static readonly AuditRule NoTitle = Error("LH922", "Page without a title", "Give it a 'title'.");
    public static readonly AuditRule RepeatedTitle = Warning("LH923", "Title of several pages", "Tell the pages apart by their titles; search results show nothing else.");
    public static readonly AuditRule LongTitle = Note("LH924", "Long title", "Shorten it, or set 'checks.title_length': search results cut it.");
    public static readonly AuditRule NoDescription = Note("LH925", "Page without a description", "Write a 'description' into its front matter.");
    public static readonly AuditRule RepeatedDescription = Note("LH926", "Description of several pages", "Describe each page by itself.");
    public static readonly AuditRule LongDescription = Note("LH927", "Long description", "Shorten it, or set 'checks.description_length': search results cut it.");
    public static readonly AuditRule HeadingOrder = Warning("LH928", "Heading that skips a level", "Take the level below the heading before it: screen readers go through pages by them.");
    public static readonly AuditRule MainHeading = Warning("LH929", "Page without one main heading", "Have one h1; begin headings of a text with '##'.");
    public static readonly AuditRule RepeatedId = Error("LH930", "Id that is given twice", "Name one of them otherwise: links and labels find only the first.");
    public static readonly AuditRule Canonical = Error("LH931", "Canonical address that is wrong", "It has to be the whole address of a page of the hub.");
    public static readonly AuditRule Alternate = Error("LH932", "Alternate that is not there", "Leave the link out of the head, or publish the file.");
    public static readonly AuditRule Dangling = Warning("LH934", "Reference to an id that is not there", "Point it to an id of the page.");
    public static readonly AuditRule Viewport = Warning("LH935", "Page without charset or viewport", "Have <meta charset=\"utf-8\"> and <meta name=\"viewport\" content=\"width=device-width\"> in the head.");
    public static readonly AuditRule Unbalanced = Warning("LH936", "Markup out of balance", "Close what is opened, and nothing else.");
    public static readonly AuditRule JsonLd = Error("LH940", "Structured data that is no JSON", "Mend the JSON: search engines drop it.");
    public static readonly AuditRule JsonLdShape = Warning("LH941", "Structured data that lacks something", "Give what schema.org and search engines ask for.");
    public static readonly AuditRule OpenGraph = Warning("LH942", "Open Graph that lacks something", "og:title, og:type, og:url and og:image belong together. https://ogp.me/");
    public static readonly AuditRule OpenGraphImage = Error("LH943", "Open Graph image that is not there", "Name the whole address of a picture of the hub.");
    public static readonly AuditRule FeedSyntax = Error("LH945", "Feed that cannot be read", "Mend the template that writes it: feed readers drop the whole feed.");
    public static readonly AuditRule FeedShape = Error("LH946", "Feed that lacks something", "Give what the format demands.");
    public static readonly AuditRule FeedLink = Error("LH947", "Feed with an address that leads nowhere", "Write whole addresses of pages and files that are there.");
    public static readonly AuditRule Sitemap = Error("LH948", "Sitemap that is wrong", "It lists whole addresses of pages that search engines may show.");
    public static readonly AuditRule NotInSitemap = Warning("LH949", "Page that is not in the sitemap", "Leave it in the sitemap, or mark it with 'noindex'.");
    public static readonly AuditRule RedirectLoop = Error("LH950", "Redirect that goes round in circles", "Lead one of the addresses to a page.");
    public static readonly AuditRule RedirectChain = Warning("LH951", "Redirect to a redirect", "Lead the old address to the last one at once.");
    public static readonly AuditRule RedirectNowhere = Error("LH952", "Redirect that leads nowhere", "Lead it to a page that is there.");
    public static readonly AuditRule Weight = Warning("LH953", "Heavy page", "Make pictures smaller, or set 'checks.page_weight'.");
    public static readonly AuditRule Orphan = Note("LH954", "Page that no page links to", "Link it from somewhere: readers do not find it.");
    public static readonly AuditRule NearTerms = Note("LH955", "Terms that look like one", "Take one spelling in all front matter.");
    public static readonly AuditRule ExternalBroken = Warning("LH956", "External link that leads nowhere", "Mend or remove the link.");
    public static readonly AuditRule ExternalMoved = Note("LH957", "External link that has moved for good", "Take the new address.");
    public static readonly AuditRule ExternalUnknown = Note("LH958", "External link that could not be checked", "Look at it yourself, or allow it in 'checks.external_allow'.");
    public static readonly AuditRule InlineCode = Note("LH959", "Inline code that weakens the policy", "Move it to a style sheet or script of the theme.");

    /// <summary>Every rule once.</summary>
    public static ImmutableArray<AuditRule> All { get; } =
    [
        .. typeof(AuditRules).GetFields().Select(field => field.GetValue(null)).OfType<AuditRule>().OrderBy(rule => rule.Code, StringComparer.Ordinal),
    ];

    private static AuditRule Error(string code, string title, string help) => new(code, Severity.Error, title, help);

    private static AuditRule Warning(string code, string title, string help) => new(code, Severity.Warning, title, help);

    private static AuditRule Note(string code, string title, string help) => new(code, Severity.Note, title, help);
}
