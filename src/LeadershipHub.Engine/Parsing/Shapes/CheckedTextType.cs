using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Shapes;

/// <summary>A text of a certain form. The check returns it in its normal form, or reports what is wrong with it and returns null.</summary>
/// <param name="pattern">The form as a regular expression for editors, as far as one can say it.</param>
internal sealed class CheckedTextType(string expected, Func<Located, ReadContext, string?> check, string? pattern = null) : DataType<string>
{
    public override string Expected => expected;

    public override bool TryRead(DataNode node, ReadContext context, [MaybeNullWhen(false)] out string value)
    {
        value = null;
        if (node is DataScalar { IsNull: false } scalar)
            value = check(new(scalar.Text.Trim(), scalar.Position), context);
        else
            context.ReportWrongType(node, expected, TextType.Help(node));

        return value is not null;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (pattern is not null)
            schema["pattern"] = pattern;

        return schema;
    }
}
