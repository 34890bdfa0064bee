using System.Text.Json.Nodes;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Shapes;

/// <summary>A text that later stages may have to complain about, so that it keeps its place. Not trimmed where <paramref name="isMarkdown"/>.</summary>
internal sealed class LocatedType(bool isMarkdown = false) : DataType<Located>
{
    public override string Expected => isMarkdown ? "a text in Markdown" : "a text";

    public override bool TryRead(DataNode node, ReadContext context, out Located value)
    {
        if (node is DataScalar { IsNull: false } scalar && !string.IsNullOrWhiteSpace(scalar.Text))
        {
            value = new(isMarkdown ? scalar.Text : scalar.Text.Trim(), scalar.Position);
            return true;
        }

        value = default;
        context.ReportWrongType(node, Expected, TextType.Help(node));
        return false;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions) => new() { ["type"] = new JsonArray("string", "number", "boolean") };
}
