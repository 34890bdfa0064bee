using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Shapes;

/// <summary>One of a few words.</summary>
internal sealed class ChoiceType<T>(params (string Word, T Value)[] choices) : DataType<T>
{
    private readonly string[] _words = WordsOf(choices);

    public override string Expected => _words.Length == 1 ? _words[0] : $"{string.Join(", ", _words, 0, _words.Length - 1)} or {_words[^1]}";

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

        context.Report(ShapeDiagnostics.UnknownChoice(context.Span(node.Position), context.Subject, Expected, scalar.Text, _words));
        return false;
    }

    public override JsonObject ToSchema(SchemaDefinitions definitions) =>
        new() { ["enum"] = new JsonArray([.. _words.Select(word => JsonValue.Create(word))]) };

    // By hand: generic code over these pairs would have to be compiled at run time, for each type of value.
    private static string[] WordsOf((string Word, T Value)[] choices)
    {
        var words = new string[choices.Length];
        for (var i = 0; i < words.Length; i++)
            words[i] = choices[i].Word;

        return words;
    }
}
