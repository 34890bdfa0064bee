using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Shapes;

/// <summary>One of a few words.</summary>
internal sealed class ChoiceType<T>(params (string Word, T Value)[] choices) : DataType<T>
{
    public override string Expected { get; } = choices.Length == 1
        ? choices[0].Word
        : $"{string.Join(", ", choices[..^1].Select(choice => choice.Word))} or {choices[^1].Word}";

    public override bool TryRead(DataNode node, ReadContext context, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (node is not DataScalar { IsNull: false } scalar)
        {
            context.ReportWrongType(node, Expected);
            return false;
        }

        foreach (var (word, meaning) in choices)
        {
            if (!string.Equals(word, scalar.Text, StringComparison.Ordinal))
                continue;

            value = meaning;
            return true;
        }

        var words = choices.Select(choice => choice.Word);
        context.Report(ShapeDiagnostics.UnknownChoice(context.Span(node.Position), context.Subject, Expected, scalar.Text, words));
        return false;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions) =>
        new() { ["enum"] = new JsonArray([.. choices.Select(choice => JsonValue.Create(choice.Word))]) };
}
