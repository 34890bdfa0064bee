using System.Collections.Immutable;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Shapes;

/// <summary>The keys of a link to a profile elsewhere, of the site or of an author.</summary>
internal static class SocialShape
{
    public static DataType<ImmutableArray<SocialLink>> List { get; } = new ListType<SocialLink>(
        new ShapeType<SocialLink>(
            new Shape<SocialLink>("social", "a social link", "A profile elsewhere.", new("", "", null))
                .Required("service", Types.Text, "Name of the service, which picks the icon: mastodon, linkedin, github, rss, email …", (s, v) => s with { Service = v })
                .Required("url", Types.Text, "Where the link leads: https://…, mailto:… or a path of this site.", (s, v) => s with { Url = v })
                .Optional("label", Types.Text, "What the link says; the service's name otherwise.", (s, v) => s with { Label = v })),
        "social links");
}
