using System.Text.Json.Nodes;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.Configuration;

/// <summary>The keys of <c>sharing</c>.</summary>
internal static class SharingShape
{
    private static readonly ListType<PageKind> Cards = new(
        new ChoiceType<PageKind>(("quotes", PageKind.Quote), ("posts", PageKind.Post), ("episodes", PageKind.Episode)), "kinds of pages", orSingle: true);

    private static readonly ListType<ShareService> Services = new(
        new ChoiceType<ShareService>(
            ("email", ShareService.Email),
            ("mastodon", ShareService.Mastodon),
            ("bluesky", ShareService.Bluesky),
            ("linkedin", ShareService.LinkedIn),
            ("facebook", ShareService.Facebook),
            ("x", ShareService.X),
            ("whatsapp", ShareService.WhatsApp)),
        "services");

    public static DataType<SharingConfig> Type { get; } = new ShapeType<SharingConfig>(
        new Shape<SharingConfig>("sharing", "sharing", "How pages are passed on.", new())
            .Optional("cards", Cards, "What gets a picture card where it has no image of its own: quotes, posts, episodes.", (s, v) => s with { Cards = v }, _ => new JsonArray())
            .Optional("font", Types.Text, "Family of the font on cards, installed on the machine that builds.", (s, v) => s with { Font = v }, s => s.Font)
            .Optional("embeds", Types.Boolean, "Whether quotes can be shown in frames of other people's pages.", (s, v) => s with { Embeds = v }, s => s.Embeds)
            .Optional("services", Services, "Where the links lead with which readers pass a quote on.", (s, v) => s with { Services = v }, _ => new JsonArray("email", "mastodon", "bluesky", "linkedin")));
}
