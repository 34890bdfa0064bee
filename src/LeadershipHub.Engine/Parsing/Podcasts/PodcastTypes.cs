using System.Collections.Immutable;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.Podcasts;

/// <summary>Values that shows and episodes share.</summary>
internal static class PodcastTypes
{
    public static DataType<TimeSpan> Duration { get; } = new DurationType();

    public static DataType<ImmutableArray<PersonRef>> People { get; } = new ListType<PersonRef>(
        new ShapeType<PersonRef>(
            new Shape<PersonRef>("person", "a person", "Somebody who is heard or who helped.", new("")) { Finish = (p, map, _) => p with { Position = map.Position } }
                .Required("name", Types.Text, "Their name, or the id of an author of the hub.", (p, v) => p with { Name = v })
                .Optional("role", Types.Text, "What they do in it: host, co-host, guest, editor …; host otherwise.", (p, v) => p with { Role = v })
                .Optional("group", Types.Text, "The group that the role belongs to: cast, writing, audio production …; cast otherwise.", (p, v) => p with { Group = v })
                .Optional("image", Types.Text, "A picture of them: a file beside this one, a path that starts with '/', or a URL.", (p, v) => p with { Image = v })
                .Optional("link", Types.Text, "A page about them.", (p, v) => p with { Link = v }),
            fromText: text => new(text.Text) { Position = text.Position }),
        "people",
        orSingle: true);

    public static DataType<PlaceOnMap> Location { get; } = new ShapeType<PlaceOnMap>(
        new Shape<PlaceOnMap>("location", "location", "Where it is about.", new("", null, null))
            .Required("name", Types.Text, "What people call the place.", (l, v) => l with { Name = v })
            .Optional("geo", Types.Text, "Its coordinates: geo:30.2672,97.7431.", (l, v) => l with { Geo = v })
            .Optional("osm", Types.Text, "Its object in OpenStreetMap: R113314.", (l, v) => l with { Osm = v }),
        fromText: text => new(text.Text, null, null));

    public static DataType<License> License { get; } = new ShapeType<License>(
        new Shape<License>("license", "license", "What others may do with it.", new("", null))
            .Required("id", Types.Text, "SPDX identifier in lower case, such as cc-by-4.0, or a name of your own.", (l, v) => l with { Id = v })
            .Optional("url", Types.Text, "Where its text stands; needed for a name of your own.", (l, v) => l with { Url = v }),
        fromText: text => new(text.Text, null));

    public static DataType<ImmutableArray<TextRecord>> Txt { get; } = new ListType<TextRecord>(
        new ShapeType<TextRecord>(
            new Shape<TextRecord>("txt", "txt", "Text for machines.", new("", null))
                .Required("text", Types.Text, "The text, at most 4,000 characters.", (t, v) => t with { Text = v })
                .Optional("purpose", Types.Text, "What it is for: verify.", (t, v) => t with { Purpose = v }),
            fromText: text => new(text.Text, null)),
        "texts",
        orSingle: true);

    public static DataType<ValueBlock> Value { get; } = new ShapeType<ValueBlock>(
        new Shape<ValueBlock>("value", "value", "How listeners stream money.", new("lightning", "keysend", null, []))
            .Optional("type", Types.Text, "The network: lightning.", (b, v) => b with { Type = v }, b => b.Type)
            .Optional("method", Types.Text, "The way over it: keysend.", (b, v) => b with { Method = v }, b => b.Method)
            .Optional("suggested", Types.Text, "Suggested amount a minute.", (b, v) => b with { Suggested = v })
            .Required("recipients", Recipients(), "Who gets it.", (b, v) => b with { Recipients = v }));

    public static DataType<ImmutableArray<NamedLink>> Links { get; } = new ListType<NamedLink>(
        new ShapeType<NamedLink>(
            new Shape<NamedLink>("namedLink", "a link", "A link.", new("", ""))
                .Required("title", Types.Text, "What the link says.", (l, v) => l with { Title = v })
                .Required("url", Types.Text, "Where it leads.", (l, v) => l with { Url = v })),
        "links",
        orSingle: true);

    private static ListType<ValueRecipient> Recipients() => new(
        new ShapeType<ValueRecipient>(
            new Shape<ValueRecipient>("valueRecipient", "a recipient", "Somebody who gets a share.", new(null, "node", "", 1, false, null, null))
                .Optional("name", Types.Text, "Who it is.", (r, v) => r with { Name = v })
                .Optional("type", Types.Text, "What the address is: node, lnaddress.", (r, v) => r with { Type = v }, r => r.Type)
                .Required("address", Types.Text, "The address.", (r, v) => r with { Address = v })
                .Required("split", Types.Positive, "Shares, of all shares together.", (r, v) => r with { Split = v })
                .Optional("fee", Types.Boolean, "Whether it is taken off before the others.", (r, v) => r with { IsFee = v }, r => r.IsFee)
                .Optional("custom_key", Types.Text, "Key of a custom record.", (r, v) => r with { CustomKey = v })
                .Optional("custom_value", Types.Text, "Value of a custom record.", (r, v) => r with { CustomValue = v })),
        "recipients",
        orSingle: true);
}
