using System.Collections.Immutable;
using System.Text.Json.Nodes;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.Podcasts;

/// <summary>Chapters in front matter: a list of maps, a map of titles by time, or the name of a file.</summary>
internal sealed class ChaptersType : DataType<ChapterList>
{
    private static readonly Shape<Chapter> Keys = new Shape<Chapter>("chapter", "a chapter", "A chapter of an episode.", new(default, ""))
        .Required("start", PodcastTypes.Duration, "Where it begins: 12:34.", (c, v) => c with { Start = v })
        .Optional("title", Types.Text, "What it is about.", (c, v) => c with { Title = v })
        .Optional("end", PodcastTypes.Duration, "Where it ends, if not at the next one.", (c, v) => c with { End = v })
        .Optional("image", Types.Text, "What is shown meanwhile: a file beside the episode, a path that starts with '/', or a URL.", (c, v) => c with { Image = v })
        .Optional("link", Types.Text, "A page about it.", (c, v) => c with { Link = v })
        .Optional("hidden", Types.Boolean, "Whether lists of chapters leave it out.", (c, v) => c with { IsHidden = v }, c => c.IsHidden);

    private static readonly ListType<Chapter> List = new(new ShapeType<Chapter>(Keys), "chapters");

    public override string Expected => "a file, a list of chapters, or titles by time ('12:34': Title)";

    public override bool TakesMap => true;

    public override bool TryRead(DataNode node, ReadContext context, out ChapterList value)
    {
        value = new(null, []);
        switch (node)
        {
            case DataScalar { IsNull: false } scalar:
                value = new(scalar.Text.Trim(), []);
                return true;
            case DataMap map:
                value = new(null, ByTime(map, context));
                return true;
            case DataList list when List.TryRead(list, context, out var chapters):
                value = new(null, chapters);
                return true;
            default:
                context.ReportWrongType(node, Expected);
                return false;
        }
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions) => new()
    {
        ["anyOf"] = new JsonArray(
            new JsonObject { ["type"] = "string" },
            List.ToSchema(definitions),
            new JsonObject { ["type"] = "object", ["additionalProperties"] = new JsonObject { ["type"] = "string" } }),
    };

    private static ImmutableArray<Chapter> ByTime(DataMap map, ReadContext context)
    {
        var chapters = ImmutableArray.CreateBuilder<Chapter>(map.Entries.Length);
        foreach (var entry in map.Entries)
        {
            if (PodcastTypes.Duration.TryRead(new DataScalar(entry.Key, IsPlain: false, entry.KeyPosition), context, out var start)
                && Types.Text.TryRead(entry.Value, context, out var title))
            {
                chapters.Add(new(start, title));
            }
        }

        return chapters.DrainToImmutable();
    }
}

/// <summary>Chapters, or the file that holds them.</summary>
internal readonly record struct ChapterList(string? File, ImmutableArray<Chapter> Chapters);
