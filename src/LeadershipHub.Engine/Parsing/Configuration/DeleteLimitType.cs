using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Nodes;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.Configuration;

/// <summary>A number of files or a share of them: <c>50</c>, <c>20%</c>.</summary>
internal sealed class DeleteLimitType : DataType<string>
{
    public override string Expected => "a number such as 50 or a share such as 20%";

    public override bool TryRead(DataNode node, ReadContext context, [MaybeNullWhen(false)] out string value)
    {
        value = (node as DataScalar)?.Text.Trim();
        if (value is not null && int.TryParse(value.EndsWith('%') ? value[..^1] : value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && (number <= 100 || !value.EndsWith('%')))
            return true;

        context.ReportWrongType(node, Expected);
        value = null;
        return false;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions) => new() { ["type"] = new JsonArray("integer", "string"), ["pattern"] = "^[0-9]+%?$", ["minimum"] = 0 };
}
