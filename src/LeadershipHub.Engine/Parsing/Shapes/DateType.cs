using System.Text.Json.Nodes;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Shapes;

/// <summary>A day, or a moment; see <see cref="DateText"/>.</summary>
internal sealed class DateType : DataType<DateTimeOffset>
{
    public override string Expected => "a date";

    public override bool TryRead(DataNode node, ReadContext context, out DateTimeOffset value)
    {
        value = default;
        if (node is not DataScalar { IsNull: false } scalar)
        {
            context.ReportWrongType(node, Expected);
            return false;
        }

        if (DateText.TryRead(scalar.Text, context.Zone, out value, out var problem))
            return true;

        context.Report(ShapeDiagnostics.BadDate(context.Span(node.Position), context.Subject, scalar.Text.Trim(), problem));
        return false;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions) => new()
    {
        ["type"] = "string",
        ["pattern"] = @"^\d{4}-\d{2}-\d{2}([Tt ]+\d{2}:\d{2}(:\d{2}([.,]\d+)?)? *([Zz]|[+-]\d{2}(:?\d{2})?)?)?$",
    };
}
