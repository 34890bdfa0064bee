using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.Podcasts;

/// <summary>A length of time, or a moment of a sound: <c>754</c> seconds, <c>12:34</c>, <c>1:02:03.5</c>.</summary>
internal sealed class DurationType : DataType<TimeSpan>
{
    public override string Expected => "a time such as 12:34, 1:02:03 or 754 (seconds)";

    public override bool TryRead(DataNode node, ReadContext context, [MaybeNullWhen(false)] out TimeSpan value)
    {
        if (node is DataScalar { IsNull: false } scalar && ClockTime.TryParse(scalar.Text.AsSpan().Trim(), out value))
            return true;

        value = default;
        context.ReportWrongType(node, Expected);
        return false;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions) => new() { ["type"] = new JsonArray("string", "number") };
}
