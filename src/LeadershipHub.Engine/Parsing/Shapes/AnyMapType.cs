using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Shapes;

/// <summary>A map of anything, which reaches templates as it is.</summary>
internal sealed class AnyMapType : DataType<DataMap>
{
    public override string Expected => "a map of your own keys";

    public override bool TakesMap => true;

    public override bool TryRead(DataNode node, ReadContext context, [MaybeNullWhen(false)] out DataMap value)
    {
        value = node as DataMap;
        if (value is null)
            context.ReportWrongType(node, Expected);

        return value is not null;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions) => new() { ["type"] = "object" };
}
