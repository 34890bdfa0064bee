using System.Runtime.InteropServices;
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
        var at = 0;
        var name = Word(signature, ref at);
        var parameters = new ArrayBuilder<TemplateParameter>();
        var isVariadic = false;
        while (at < signature.Length)
        {
            var word = Word(signature, ref at);
            var last = word[^1];
            if (last == '.')
                isVariadic = true;
            else
                parameters.Add(last == '?' ? TemplateParameter.Optional(word[..^1]) : new(word));
        }

        Map[name] = new HostFunction(space + "." + name, ImmutableCollectionsMarshal.AsImmutableArray(parameters.ToArray()), isVariadic, body);
        return this;
    }

    // By hand, as the whole set is made before the first of its functions is called.
    private static string Word(string signature, ref int at)
    {
        var start = at;
        while (at < signature.Length && signature[at] != ' ')
            at++;

        var word = signature[start..at];
        at++;
        return word;
    }

    public FunctionSet AddValue(string name, Value value)
    {
        Map[name] = value;
        return this;
    }
}
