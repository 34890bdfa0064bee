using System.Collections.Immutable;
using System.Reflection;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Scripts;
using LeadershipHub.Engine.Tracing;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering.Scripts;

/// <summary>Functions of scripts as functions of templates.</summary>
internal static class ScriptFunctions
{
    private const string ShortcodePrefix = "shortcode ";
    private const string FunctionPrefix = "function ";

    public static ImmutableArray<TemplateFunction> Of(Site site) => [.. site.Scripts.Functions.Select(Of)];

    /// <summary>What decides about the answers of a function or shortcode; 0 where there is none of this name.</summary>
    public static ulong PrintOf(Site site, string key)
    {
        if (key.StartsWith(ShortcodePrefix, StringComparison.Ordinal))
            return site.Scripts.Shortcodes.FirstOrDefault(s => string.Equals(s.Name, key[ShortcodePrefix.Length..], StringComparison.Ordinal))?.Print ?? 0;

        return site.Scripts.Functions.FirstOrDefault(f => string.Equals(f.Name, key[FunctionPrefix.Length..], StringComparison.Ordinal))?.Print ?? 0;
    }

    public static string ShortcodeKey(string name) => ShortcodePrefix + name;

    /// <summary>What a script gave, as a template sees it: text to be escaped, or HTML.</summary>
    public static Value ToValue(object? given) => given switch
    {
        ScriptHtml html => Html.FromString(html.Text),
        _ => Value.From(given),
    };

    /// <summary>The script's own exception, and not the one that carries it.</summary>
    public static Exception Inner(Exception fault) => fault is TargetInvocationException { InnerException: { } inner } ? inner : fault;

    /// <summary>For a template that no route reads.</summary>
    public static TemplateFunction Of(ScriptFunction function, Site site) => Of(function, (context, arguments) => Call(function, site, context, arguments));

    private static TemplateFunction Of(ScriptFunction function) => Of(function, (context, arguments) =>
    {
        var state = RenderState.Of(context);
        state.Trace.Ask(QueryKind.Script, FunctionPrefix + function.Name);
        return Call(function, state.Site, context, arguments);
    });

    private static TemplateFunction Of(ScriptFunction function, TemplateFunctionBody body) => TemplateFunction.Create(
        function.Name,
        [.. function.Parameters.Select(parameter => parameter.IsRequired ? new TemplateParameter(parameter.Name) : TemplateParameter.Optional(parameter.Name, Value.From(parameter.Default)))],
        body);

    private static Value Call(ScriptFunction function, Site site, RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var given = new object?[arguments.Length];
        for (var i = 0; i < given.Length; i++)
            given[i] = arguments[i].ToObject();

        try
        {
            return ToValue(function.Call(site, given));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            throw context.Error($"The function of {function.Script} failed: {Inner(fault).Message}", fault);
        }
    }
}
