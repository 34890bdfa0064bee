using System.Collections;
using System.Globalization;
using System.Reflection;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Scripts;

namespace LeadershipHub.Engine.Extending;

/// <summary>Lets templates call functions of scripts: arguments become what the function asks for, its result what a template can show.</summary>
internal sealed class HubCalls(HubSites sites)
{
    public ScriptFunction Function(string name, string script, Delegate function, ulong print)
    {
        var parameters = function.Method.GetParameters().Where(parameter => !IsClosure(parameter)).ToArray();
        return new(
            name,
            script,
            [.. parameters.Select(parameter => new ScriptParameter(HubValues.SnakeCase(parameter.Name ?? "value"), !parameter.HasDefaultValue, parameter.HasDefaultValue ? parameter.DefaultValue : null))],
            (site, arguments) => ToTemplate(function.DynamicInvoke(Given(parameters, arguments, site)), site),
            print);
    }

    public ScriptShortcode Shortcode(string name, string script, Func<HubShortcode, object?> function, ulong print) =>
        new(name, script, (site, call) => ToTemplate(function(new(sites.Of(site), call)), site), print);

    /// <summary>Whether its answers depend on nothing but texts, numbers and the like that it is given.</summary>
    public static bool TakesPlainValues(Delegate function) => function.Method.GetParameters().Where(parameter => !IsClosure(parameter)).All(parameter => IsPlain(parameter.ParameterType));

    private static bool IsClosure(ParameterInfo parameter) => string.Equals(parameter.ParameterType.FullName, "System.Runtime.CompilerServices.Closure", StringComparison.Ordinal);

    private static bool IsPlain(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsPrimitive || plain == typeof(string) || plain == typeof(decimal) || plain == typeof(DateTimeOffset) || plain == typeof(DateOnly) || plain == typeof(TimeSpan);
    }

    private object?[] Given(ParameterInfo[] parameters, object?[] arguments, Site site)
    {
        var given = new object?[parameters.Length];
        for (var i = 0; i < given.Length; i++)
            given[i] = Convert(arguments[i], parameters[i], site);
        return given;
    }

    private object? Convert(object? value, ParameterInfo parameter, Site site)
    {
        var wanted = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (value is Page page)
            value = sites.Of(site).Wrap(page);
        if (value is null)
        {
            return parameter.ParameterType.IsValueType && wanted == parameter.ParameterType
                ? throw new FormatException($"'{HubValues.SnakeCase(parameter.Name ?? "value")}' is empty.")
                : null;
        }

        if (wanted.IsInstanceOfType(value))
            return value;
        if (wanted == typeof(string))
            return System.Convert.ToString(value, CultureInfo.InvariantCulture);
        if (wanted == typeof(DateOnly) && value is DateTimeOffset date)
            return DateOnly.FromDateTime(date.DateTime);

        try
        {
            return System.Convert.ChangeType(value, wanted, CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is InvalidCastException or FormatException or OverflowException)
        {
            throw new FormatException($"'{HubValues.SnakeCase(parameter.Name ?? "value")}' is a {wanted.Name}, and '{value}' is none.", e);
        }
    }

    private object? ToTemplate(object? result, Site site) => result switch
    {
        HubContent { IsHtml: true } html => new ScriptHtml(html.Text),
        HubContent text => text.Text,
        HubPage page => sites.Find(site, page.Page),
        HubTerm term => sites.Find(site, term.Page.Page),
        string or null => result,
        DateOnly day => site.Locale.At(day),
        IDictionary map => ToDictionary(map, site),
        IEnumerable items => items.Cast<object?>().Select(item => ToTemplate(item, site)).ToList(),
        _ => result,
    };

    private Dictionary<string, object?> ToDictionary(IDictionary map, Site site)
    {
        var result = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (DictionaryEntry entry in map)
            result[entry.Key.ToString() ?? ""] = ToTemplate(entry.Value, site);
        return result;
    }
}
