using System.Collections.Immutable;
using LeadershipHub.Templating.Runtime;

namespace LeadershipHub.Templating.Functions;

/// <summary>The built-in variables: namespaces of functions, made when a template first names them, and the host's functions.</summary>
internal sealed class Builtins
{
    private static readonly ImmutableArray<string> Own =
        ["array", "date", "empty", "html", "include", "include_join", "math", "object", "regex", "string", "timespan"];

    // By namespace. Plain loops: every template of a fresh process waits for this, and a query would load its library first.
    private readonly Dictionary<string, List<TemplateFunction>> _host = new(StringComparer.Ordinal);

    public Builtins(TemplateOptions options)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        names.AddRange(Own);
        foreach (var function in options.Functions)
        {
            var space = Space(function.Name);
            if (!_host.TryGetValue(space, out var functions))
            {
                _host.Add(space, functions = []);
                names.Add(space);
            }

            functions.Add(function);
        }

        Names = names.DrainToImmutable();
    }

    public ImmutableArray<string> Names { get; }

    public ValueMap? Date { get; private set; }

    public Value Get(string name)
    {
        if (!_host.TryGetValue(name, out var functions))
            functions = [];
        if (functions.Find(function => function.Name == name) is { } plain)
            return plain;

        var map = Space(name, functions.Count > 0);
        if (map is null)
            return Single(name);

        foreach (var function in functions)
            map[function.Name[(name.Length + 1)..]] = function;

        if (name == "date")
            Date = map;

        return map.Freeze();
    }

    private static string Space(string name) => name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? name[..dot] : name;

    private static Value Single(string name) => name switch
    {
        "empty" => EmptyObject.Map,
        "include" => new IncludeFunction(),
        "include_join" => IncludeJoin.Make(),
        _ => default,
    };

    private static ValueMap? Space(string name, bool isHosts) => name switch
    {
        "array" => ArrayFunctions.Make(),
        "date" => DateFunctions.Make(),
        "html" => HtmlFunctions.Make(),
        "math" => MathFunctions.Make(),
        "object" => ObjectFunctions.Make(),
        "regex" => RegexFunctions.Make(),
        "string" => StringFunctions.Make(),
        "timespan" => TimeSpanFunctions.Make(),
        _ => isHosts ? new ValueMap() : null,
    };
}
