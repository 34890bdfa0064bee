using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Shapes;

/// <summary>A text without white space at its ends. Numbers, <c>true</c> and <c>false</c> are taken as they are written.</summary>
internal sealed class TextType : DataType<string>
{
    public override string Expected => "a text";

    public override bool TryRead(DataNode node, ReadContext context, [MaybeNullWhen(false)] out string value)
    {
        if (node is DataScalar { IsNull: false } scalar)
        {
            value = scalar.Text.Trim();
            return true;
        }

        value = null;
        context.ReportWrongType(node, Expected, Help(node));
        return false;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions) => new() { ["type"] = new JsonArray("string", "number", "boolean") };

    internal static string? Help(DataNode node) => node is DataList or DataMap ? "Put quotes around a text that starts with '[' or '{'." : null;
}
