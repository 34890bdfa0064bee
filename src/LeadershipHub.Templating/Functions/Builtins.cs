using System.Runtime.CompilerServices;
using LeadershipHub.Templating.Runtime;

namespace LeadershipHub.Templating.Functions;

/// <summary>The built-in variables: namespaces of functions, made when a template first names them, and the host's functions.</summary>
internal sealed class Builtins
{
    private static readonly string[] Own =
        ["array", "date", "empty", "html", "include", "include_join", "math", "object", "regex", "string", "timespan"];

    // Plain arrays and loops: every template of a fresh process waits for this, and a query would load its library first.
    private readonly TemplateFunction[] _host;

    public Builtins(TemplateOptions options) => _host = options.Functions as TemplateFunction[] ?? Copy(options.Functions);

    /// <summary>Of all variables that are built in, for suggestions.</summary>
    public IEnumerable<string> Names => Own.Union(_host.Select(function => Space(function.Name)), StringComparer.Ordinal);

    public ValueMap? Date { get; private set; }

    public Value Get(string name)
    {
        var isSpace = false;
        foreach (var function in _host)
        {
            if (function.Name == name)
                return function;

            isSpace |= IsIn(name, function);
        }

        var map = Space(name, isSpace);
        if (map is null)
            return Single(name);

        foreach (var function in _host)
        {
            if (IsIn(name, function))
                map[function.Name[(name.Length + 1)..]] = function;
        }

        if (name == "date")
            Date = map;

        return map.Freeze();
    }

    // Apart from the constructor, which would load the library of queries for it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static TemplateFunction[] Copy(IReadOnlyList<TemplateFunction> functions) => [.. functions];

    /// <summary>Whether the function's name is that of the space, a dot, and more.</summary>
    private static bool IsIn(string space, TemplateFunction function) =>
        function.Name.Length > space.Length && function.Name[space.Length] == '.' && function.Name.StartsWith(space, StringComparison.Ordinal);

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
