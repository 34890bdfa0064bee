using System.Text.Json.Nodes;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Shapes;

/// <summary><c>true</c> or <c>false</c>, as YAML 1.2 has them; <c>yes</c> and <c>on</c> are texts there, and an error here.</summary>
internal sealed class BooleanType : DataType<bool>
{
    public override string Expected => "true or false";

    public override bool TryRead(DataNode node, ReadContext context, out bool value)
    {
        value = false;
        switch (node)
        {
            case DataScalar { Text: "true" or "True" or "TRUE" }:
                value = true;
                return true;
            case DataScalar { Text: "false" or "False" or "FALSE" }:
                return true;
            default:
                context.ReportWrongType(node, Expected);
                return false;
        }
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions) => new() { ["type"] = "boolean" };
}
