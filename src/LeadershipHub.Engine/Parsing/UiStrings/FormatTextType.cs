using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.UiStrings;

/// <summary>A text in which values take the places <c>{0}</c>, <c>{1}</c> …; any other brace that opens is an error.</summary>
internal sealed class FormatTextType : DataType<string>
{
    public override string Expected => "a text";

    public override bool TryRead(DataNode node, ReadContext context, [MaybeNullWhen(false)] out string value)
    {
        value = null;
        if (node is not DataScalar { IsNull: false } scalar)
        {
            context.ReportWrongType(node, Expected, TextType.Help(node));
            return false;
        }

        value = scalar.Text;
        if (FindBadPlace(value) is not { } place)
            return true;

        context.Report(UiStringDiagnostics.BadPlace(context.Span(node.Position), context.Key, place));
        return false;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions) => new() { ["type"] = "string" };

    private static string? FindBadPlace(string text)
    {
        for (var at = text.IndexOf('{', StringComparison.Ordinal); at >= 0; at = text.IndexOf('{', at + 1))
        {
            var rest = text.AsSpan(at + 1);
            var end = rest.IndexOf('}');
            if (end is < 1 or > 2 || rest[..end].ContainsAnyExceptInRange('0', '9'))
                return end < 0 ? "{" : text.Substring(at, end + 2);
        }

        return null;
    }
}
