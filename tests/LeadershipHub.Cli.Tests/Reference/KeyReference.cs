using System.Text.Json.Nodes;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Cli.Tests.Reference;

/// <summary>Every key of what authors write in YAML, as Markdown, from the shapes that read it.</summary>
internal static class KeyReference
{
    public static string Write(IReadOnlyList<KeyPart> parts)
    {
        var text = new ReferenceText();
        text.Heading(1, "Keys");
        text.Paragraph("<!-- Written by .ci/references from the shapes that read these files. -->");
        text.Paragraph(
            "Every key of every YAML file and of all front matter. [site.config.yml](configuration.md) and [Writing for a hub](author.md) tell what they are good for, with examples. " +
            "Editors know the same keys by the [schemas](configuration.md) that `lhub schema` writes.");
        text.Paragraph("A key without a value counts as not written. Where a list of texts is expected, a single text will do.");
        text.Table(["Keys of", "Where they stand"], parts.Select(part => (IReadOnlyList<string>)[$"[{part.Title}](#{part.Anchor})", part.Files]));

        var described = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in parts)
            Part(text, part, described);

        return text.ToString();
    }

    private static void Part(ReferenceText text, KeyPart part, Dictionary<string, string> described)
    {
        var definitions = new SchemaDefinitions();
        var schema = part.Shape.ToSchema(definitions);
        var fresh = definitions.Shapes.Where(shape => described.TryAdd(shape.Name, $"{part.Anchor}-{PlaceOf(shape).Replace(' ', '-')}")).ToList();

        text.Heading(2, part.Title);
        text.Paragraph($"{ReferenceText.Plain(part.Shape.Doc)} In {part.Files}.");
        Table(text, part.Shape, schema, described);
        foreach (var shape in fresh)
        {
            text.Heading(3, $"{part.Title}: {PlaceOf(shape)}");
            text.Paragraph(ReferenceText.Plain(shape.Doc));
            Table(text, shape, shape.ToSchema(definitions), described);
        }
    }

    private static void Table(ReferenceText text, IShape shape, JsonObject schema, Dictionary<string, string> described) => text.Table(
        ["Key", "Value", "Default", "Meaning"],
        shape.Keys.Select(key => (IReadOnlyList<string>)
        [
            $"`{key.Name}`",
            Value(key, schema["properties"]![key.Name]!.AsObject(), described),
            Default(key, schema["properties"]![key.Name]!.AsObject()),
            ReferenceText.Plain(key.Doc),
        ]));

    // A map with keys of its own is told by a link to them.
    private static string Value(IShapeKey key, JsonObject schema, Dictionary<string, string> described)
    {
        var nested = References(schema).Distinct(StringComparer.Ordinal).Select(name => $"[{described[name].Split('-', 2)[1].Replace('-', ' ')}](#{described[name]})").ToList();
        var keys = key.Expected.IndexOf("a map with ", StringComparison.Ordinal);
        var expected = ReferenceText.Plain(keys < 0 || nested.Count == 0 ? key.Expected : $"{key.Expected[..keys]}a map");
        if (nested.Count > 0)
            return $"{expected}: {string.Join(", ", nested)}";

        var words = Words(schema).Distinct(StringComparer.Ordinal).ToList();
        return words.TrueForAll(word => key.Expected.Contains(word, StringComparison.Ordinal)) ? expected : $"{expected}: {string.Join(", ", words.Select(ReferenceText.CodeSpan))}";
    }

    private static string Default(IShapeKey key, JsonObject schema) => key.IsRequired ? "must be there" : schema["default"] switch
    {
        null => "–",
        JsonArray list => $"`[{string.Join(", ", list.Select(item => item!.ToString()))}]`",
        var value => $"`{value}`",
    };

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(one => one.Key is "$ref" ? [one.Value!.ToString().Split('/')[^1]] : References(one.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };

    // The words of which one is chosen, also for each item of a list.
    private static IEnumerable<string> Words(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(one => one is { Key: "enum", Value: JsonArray words } ? words.Select(word => word!.ToString()) : Words(one.Value)),
        JsonArray list => list.SelectMany(Words),
        _ => [],
    };

    /// <summary>What has these keys, without the article: <c>menu item</c>.</summary>
    private static string PlaceOf(IShape shape)
    {
        var words = shape.Place.Replace('_', ' ');
        return words.StartsWith("a ", StringComparison.Ordinal) ? words[2..] : words.StartsWith("an ", StringComparison.Ordinal) ? words[3..] : words;
    }
}
