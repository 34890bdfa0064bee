using System.Collections.Immutable;
using LeadershipHub.Templating.Runtime;

namespace LeadershipHub.Templating.Functions;

/// <summary>Gathers the functions of one namespace.</summary>
internal sealed class FunctionSet(string space)
{
    public ValueMap Map { get; } = new(32);

    /// <param name="signature">The name and the parameters; one with a question mark may be left out, one with dots takes all that follow.</param>
    /// <param name="body">Gets one value for each parameter.</param>
    public FunctionSet Add(string signature, TemplateFunctionBody body)
    {
        var words = signature.Split(' ');
        var isVariadic = words[^1].EndsWith("...", StringComparison.Ordinal);
        var parameters = ImmutableArray.CreateBuilder<TemplateParameter>(words.Length);
        foreach (var word in words.AsSpan(1, words.Length - (isVariadic ? 2 : 1)))
            parameters.Add(word.EndsWith('?') ? TemplateParameter.Optional(word[..^1]) : new(word));

        Map[words[0]] = new HostFunction($"{space}.{words[0]}", parameters.DrainToImmutable(), isVariadic, body);
        return this;
    }

    public FunctionSet AddValue(string name, Value value)
    {
        Map[name] = value;
        return this;
    }
}
