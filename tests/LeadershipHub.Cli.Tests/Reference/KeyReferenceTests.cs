using System.Text.RegularExpressions;
using LeadershipHub.Engine.Parsing.Schemas;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Cli.Tests.Reference;

public sealed partial class KeyReferenceTests
{
    [Fact]
    public void The_reference_of_keys_is_what_the_shapes_say() => ReferenceFile.AssertIs("guide/keys.md", KeyReference.Write(KeyPart.All()));

    [Fact]
    public void Every_kind_of_file_with_a_schema_has_a_part() =>
        Assert.Equal(SchemaWriter.Shapes().Select(one => one.Name).Except(KeyPart.Twins, StringComparer.Ordinal).Order(StringComparer.Ordinal), KeyPart.All().Select(part => part.Schema).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_key_is_described_by_a_sentence()
    {
        var thin = from part in KeyPart.All()
                   from shape in WithNested(part.Shape)
                   from key in shape.Keys
                   where key.Doc.Length < 5 || !char.IsUpper(key.Doc[0]) || key.Doc[^1] is not ('.' or '…')
                   select $"{part.Schema}: {shape.Name}.{key.Name}: {key.Doc}";

        Assert.Empty(thin);
    }

    [Fact]
    public void Every_link_of_the_reference_leads_to_one_heading()
    {
        var text = KeyReference.Write(KeyPart.All());
        var headings = Heading().Matches(text).Select(match => NotInIds().Replace(match.Groups["text"].Value.ToLowerInvariant(), "").Replace(' ', '-')).ToList();

        Assert.Equal(headings.Count, headings.Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(Link().Matches(text).Select(match => match.Groups["id"].Value).Except(headings, StringComparer.Ordinal));
    }

    private static IEnumerable<IShape> WithNested(IShape shape)
    {
        var definitions = new SchemaDefinitions();
        shape.ToSchema(definitions);
        return definitions.Shapes.Prepend(shape);
    }

    [GeneratedRegex("^#+ (?<text>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\(#(?<id>[^)]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex("[^a-z0-9 -]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotInIds();
}
