using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Configuration;
using LeadershipHub.Engine.Parsing.Forms;
using LeadershipHub.Engine.Parsing.FrontMatters;
using LeadershipHub.Engine.Parsing.People;
using LeadershipHub.Engine.Parsing.Podcasts;
using LeadershipHub.Engine.Parsing.Quotes;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.Schemas;

/// <summary>Writes the JSON Schemas of everything that authors write in YAML, from the shapes that read it, for editors to complete and check.</summary>
/// <remarks>https://json-schema.org/draft/2020-12</remarks>
public static class SchemaWriter
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // a file for people and editors, never part of HTML
    };

    /// <summary>What authors write in YAML: the name of its schema, what it is, and its keys; in ordinal order.</summary>
    internal static IReadOnlyList<(string Name, string Title, IShape Shape)> Shapes() =>
    [
        ("author", "An author of a hub", AuthorShape.Of((_, _) => Body.Empty)),
        ("book", "A book of a hub", BookShape.Of((_, _) => Body.Empty)),
        ("episode", "Front matter of an episode", EpisodeShape.Shape),
        ("form", "A form of a hub", FormShape.Of(_ => Body.Empty)),
        ("listing", "Front matter of _index.md, or of the file of a term", ListingShape.Shape),
        ("page", "Front matter of a page", PageShape.Shape),
        ("post", "Front matter of a post", PageShape.Shape),
        ("quotes", "A collection of quotes", QuoteShape.File),
        ("show", "A show of a hub", ShowShape.Shape),
        ("site.config", "Configuration of a hub", SiteShape.Shape),
        ("site.lock", "What must not change once it is published", LockReader.Shape),
    ];

    /// <summary>The schemas with their file names, in ordinal order; the same texts on every machine.</summary>
    public static IReadOnlyList<(string FileName, string Json)> WriteAll() =>
        [.. Shapes().Select(one => ($"{one.Name}.schema.json", Write(one.Title, one.Shape)))];

    private static string Write(string title, IShape shape)
    {
        var definitions = new SchemaDefinitions();
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = title };
        foreach (var (key, value) in shape.ToSchema(definitions).ToList())
            schema[key] = value?.DeepClone();

        if (definitions.ToJson() is { } all)
            schema["$defs"] = all;

        return schema.ToJsonString(Readable) + "\n";
    }
}
