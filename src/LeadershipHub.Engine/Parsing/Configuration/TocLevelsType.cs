using System.Text.Json.Nodes;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.Configuration;

/// <summary>The lowest and the highest heading level of a table of contents, as a list of two.</summary>
internal sealed class TocLevelsType : DataType<(int From, int To)>
{
    private static readonly ListType<int> Levels = new(new IntegerType(least: 1, most: 6), "two heading levels");

    public override string Expected => "two heading levels, the lower first, such as [2, 3]";

    public override bool TryRead(DataNode node, ReadContext context, out (int From, int To) value)
    {
        value = default;
        if (!Levels.TryRead(node, context, out var levels))
            return false;

        if (levels is [var from, var to] && from <= to)
        {
            value = (from, to);
            return true;
        }

        // A level that is no number from 1 to 6 was reported already, and leaves the list shorter.
        if (node is DataList list && list.Items.Length == levels.Length)
            context.ReportWrongType(node, Expected);

        return false;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions)
    {
        var schema = Levels.ToSchema(definitions);
        schema["minItems"] = 2;
        schema["maxItems"] = 2;
        return schema;
    }
}
