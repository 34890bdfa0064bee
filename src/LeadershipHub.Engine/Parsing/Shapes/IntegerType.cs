using System.Globalization;
using System.Text.Json.Nodes;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Shapes;

/// <summary>A whole number within a range.</summary>
internal sealed class IntegerType(int least = int.MinValue, int most = int.MaxValue) : DataType<int>
{
    public override string Expected { get; } = (least, most) switch
    {
        (int.MinValue, int.MaxValue) => "a whole number",
        (_, int.MaxValue) => $"a whole number, at least {Digits.Of(least)}",
        _ => $"a whole number from {Digits.Of(least)} to {Digits.Of(most)}",
    };

    public override bool TryRead(DataNode node, ReadContext context, out int value)
    {
        value = 0;
        if (node is not DataScalar scalar || !long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            context.ReportWrongType(node, Expected);
            return false;
        }

        if (number < least || number > most)
        {
            context.Report(ShapeDiagnostics.OutOfRange(context.Span(node.Position), context.Subject, Expected, scalar.Text));
            return false;
        }

        value = (int)number;
        return true;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions)
    {
        var schema = new JsonObject { ["type"] = "integer" };
        if (least != int.MinValue)
            schema["minimum"] = least;
        if (most != int.MaxValue)
            schema["maximum"] = most;

        return schema;
    }
}
