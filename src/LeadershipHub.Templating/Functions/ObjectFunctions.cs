using LeadershipHub.Templating.Runtime;

namespace LeadershipHub.Templating.Functions;

/// <summary>The namespace <c>object</c>.</summary>
internal static class ObjectFunctions
{
    public static ValueMap Make() => new FunctionSet("object")
        .Add("default value default", static (_, a) => a[0].IsNull || (a[0].Kind == ValueKind.String && a[0].AsString.Length == 0) ? a[1] : a[0])
        .Add("eval value", static (c, a) => Eval(c, a[0], isTemplate: false))
        .Add("eval_template value", static (c, a) => Eval(c, a[0], isTemplate: true))
        .Add("format value format culture?", static (c, a) => MathFunctions.Format(c, a[0], c.Text(a[1]), c.Culture(a[2])))
        .Add("has_key value key", static (c, a) => Has(c, a[0], c.Text(a[1]), mustHaveValue: false))
        .Add("has_value value key", static (c, a) => Has(c, a[0], c.Text(a[1]), mustHaveValue: true))
        .Add("keys value", static (c, a) => Keys(c, Read(c, a[0])))
        .Add("values value", static (c, a) => Values(c, Read(c, a[0])))
        .Add("size value", static (c, a) => Size(c, Read(c, a[0])))
        .Add("typeof value", static (_, a) => TypeNames.TypeOf(a[0]))
        .Add("kind value", static (_, a) => TypeNames.KindOf(a[0]))
        .Add("from_json json", static (c, a) => a[0].IsNull ? default : Json.Read(c, c.Text(a[0])))
        .Add("to_json value", static (c, a) => Json.Write(c, a[0]))
        .Map;

    private static Value Read(RenderContext context, Value collection)
    {
        context.NoteItems(collection);
        return collection;
    }

    private static Value Eval(RenderContext context, Value value, bool isTemplate)
    {
        if (value.IsFunction)
            return context.Call(value.AsFunction);

        return value.Kind == ValueKind.String ? context.Evaluate(value.AsString, isTemplate) : value;
    }

    private static bool Has(RenderContext context, Value value, string key, bool mustHaveValue)
    {
        context.NoteItems(value, key);
        return IsThere(context, value, key, mustHaveValue);
    }

    private static bool IsThere(RenderContext context, Value value, string key, bool mustHaveValue) => value.Kind switch
    {
        ValueKind.Map => Maps.TryGet(value, key, out var found) && !(mustHaveValue && found.IsNull),
        ValueKind.Object when context.Engine.TableOf(value.Reference) is { } table && table.IndexOf(key) >= 0 =>
            !mustHaveValue || !context.GetMember(value, key, context.Current!).IsNull,
        ValueKind.List => value.Reference is ValueList { Properties: { } own } && own.TryGetValue(key, out var found) && !(mustHaveValue && found.IsNull),
        _ => false,
    };

    private static Value Keys(RenderContext context, Value value) => value.Kind switch
    {
        ValueKind.Map => new ValueList(Maps.Items(value).Select(static item => (Value)item.Key)),
        ValueKind.Object when context.Engine.TableOf(value.Reference) is { } table => new ValueList(table.Names.Select(static name => (Value)name)),
        ValueKind.List when value.Reference is ValueList { Properties: { } own } => new ValueList(own.Keys.Select(static name => (Value)name)),
        _ => new ValueList(),
    };

    private static Value Values(RenderContext context, Value value) => value.Kind switch
    {
        ValueKind.Map => new ValueList(Maps.Items(value).Select(static item => item.Value)),
        ValueKind.Object when context.Engine.TableOf(value.Reference) is { } table =>
            new ValueList(table.Names.Select(name => context.GetMember(value, name, context.Current!))),
        _ => new ValueList(),
    };

    private static Value Size(RenderContext context, Value value) => value.Kind switch
    {
        ValueKind.Null => 0,
        ValueKind.String or ValueKind.Html => context.Text(value).Length,
        ValueKind.Map => Maps.Count(value),
        ValueKind.List or ValueKind.Range => Lists.Count(value),
        ValueKind.Object => context.Engine.TableOf(value.Reference)?.Names.Length ?? 0,
        _ => 0,
    };
}
