using System.Globalization;
using System.Text.Json.Nodes;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.Podcasts;

/// <summary>A season: its number, or a map of number and name.</summary>
internal sealed class SeasonType : DataType<SeasonRef>
{
    private static readonly Shape<SeasonRef> Keys = new Shape<SeasonRef>("season", "season", "A season.", new(0, null))
        .Required("number", Types.Positive, "Its number, from 1.", (s, v) => s with { Number = v })
        .Optional("name", Types.Text, "Its name.", (s, v) => s with { Name = v });

    public override string Expected => "a number, or a map with number and name";

    public override bool TakesMap => true;

    public override bool TryRead(DataNode node, ReadContext context, out SeasonRef value)
    {
        value = default;
        switch (node)
        {
            case DataMap map:
                value = Keys.Read(map, context);
                return value.Number > 0;
            case DataScalar scalar when int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0:
                value = new(number, null);
                return true;
            default:
                context.ReportWrongType(node, Expected);
                return false;
        }
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions) =>
        new() { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "integer", ["minimum"] = 1 }, definitions.Reference(Keys)) };
}

/// <summary>A season as an episode names it.</summary>
internal readonly record struct SeasonRef(int Number, string? Name);
