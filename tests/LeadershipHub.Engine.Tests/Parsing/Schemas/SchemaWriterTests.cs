using System.Text.Json;
using LeadershipHub.Engine.Parsing.Schemas;
using LeadershipHub.Engine.Tests.Parsing.Data;

namespace LeadershipHub.Engine.Tests.Parsing.Schemas;

/// <summary>Set LHUB_UPDATE_SCHEMAS=1 to write the files anew, and read the difference.</summary>
public sealed class SchemaWriterTests
{
    private static readonly string Folder = Path.Combine(Files.Root, "schemas");

    public static TheoryData<string> Names => [.. SchemaWriter.WriteAll().Select(schema => schema.FileName)];

    [Theory, MemberData(nameof(Names))]
    public void The_schemas_in_the_repository_are_those_that_are_written(string name)
    {
        var json = Schema(name);
        if (Environment.GetEnvironmentVariable("LHUB_UPDATE_SCHEMAS") is "1")
            File.WriteAllText(Path.Combine(Folder, name), json);

        Assert.Equal(json, File.ReadAllText(Path.Combine(Folder, name)));
    }

    [Fact]
    public void No_schema_is_left_over() => Assert.Equal(
        SchemaWriter.WriteAll().Select(schema => schema.FileName),
        Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    [Theory, MemberData(nameof(Names))]
    public void Every_key_is_described_for_authors(string name)
    {
        using var schema = JsonDocument.Parse(Schema(name));

        Assert.Equal([], Properties(schema.RootElement).Where(key => !key.Value.TryGetProperty("description", out _)).Select(key => key.Name), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("site.config.schema.json", false)]
    [InlineData("author.schema.json", false)]
    [InlineData("book.schema.json", false)]
    [InlineData("post.schema.json", true)]
    [InlineData("page.schema.json", true)]
    [InlineData("listing.schema.json", true)]
    public void Only_front_matter_takes_keys_of_the_authors_own(string name, bool allowed)
    {
        using var schema = JsonDocument.Parse(Schema(name));

        Assert.Equal(allowed, schema.RootElement.GetProperty("additionalProperties").GetBoolean());
    }

    [Fact]
    public void Defaults_and_choices_are_shown()
    {
        using var schema = JsonDocument.Parse(Schema("site.config.schema.json"));
        var properties = schema.RootElement.GetProperty("properties");

        Assert.Equal(10, properties.GetProperty("paginate").GetProperty("default").GetInt32());
        Assert.Equal("""["ltr","rtl"]""", JsonSerializer.Serialize(properties.GetProperty("direction").GetProperty("enum")));
        Assert.Equal("""["title","base_url"]""", JsonSerializer.Serialize(schema.RootElement.GetProperty("required")));
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_reference_has_its_definition(string name)
    {
        using var schema = JsonDocument.Parse(Schema(name));
        var definitions = schema.RootElement.TryGetProperty("$defs", out var all) ? all.EnumerateObject().Select(entry => entry.Name).ToList() : [];

        Assert.Equal([], References(schema.RootElement).Except(definitions.Select(definition => $"#/$defs/{definition}"), StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static string Schema(string name) => SchemaWriter.WriteAll().Single(schema => string.Equals(schema.FileName, name, StringComparison.Ordinal)).Json;

    private static IEnumerable<JsonProperty> Properties(JsonElement element) => Nested(element)
        .Where(inner => inner.ValueKind == JsonValueKind.Object && inner.TryGetProperty("properties", out var found) && found.ValueKind == JsonValueKind.Object)
        .SelectMany(inner => inner.GetProperty("properties").EnumerateObject());

    private static IEnumerable<string> References(JsonElement element) => Nested(element)
        .Where(inner => inner.ValueKind == JsonValueKind.Object && inner.TryGetProperty("$ref", out _))
        .Select(inner => inner.GetProperty("$ref").GetString() ?? "");

    private static IEnumerable<JsonElement> Nested(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(entry => Nested(entry.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Nested).Prepend(element),
        _ => [element],
    };
}
