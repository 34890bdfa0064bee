using System.Text;
using LeadershipHub.Templating.Runtime;
using LeadershipHub.Templating.Syntax;

namespace LeadershipHub.Templating.Functions;

internal static partial class ArrayFunctions
{
    private static void AddCalling(FunctionSet set) => set
        .Add("any list function args...", Any)
        .Add("each list function args...", Each)
        .Add("filter list function args...", Filter)
        .Add("join list delimiter function?", Join)
        .Add("map list member", Map)
        .Add("sort list member?", Sort);

    private static Value Any(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var items = context.List(arguments[0]);
        for (var i = 0; i < Lists.Count(items); i++)
        {
            if (Call(context, arguments, Lists.At(items, i)).IsTrue)
                return true;
        }

        return false;
    }

    private static Value Each(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].IsNull)
            return default;

        var items = context.List(arguments[0]);
        var made = new ValueList(Lists.Count(items));
        for (var i = 0; i < Lists.Count(items); i++)
            made.Add(Call(context, arguments, Lists.At(items, i)));

        return made;
    }

    private static Value Filter(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        if (arguments[0].IsNull)
            return default;

        var items = context.List(arguments[0]);
        var kept = new ValueList();
        for (var i = 0; i < Lists.Count(items); i++)
        {
            var item = Lists.At(items, i);
            if (Call(context, arguments, item).IsTrue)
                kept.Add(item);
        }

        return kept;
    }

    private static Value Call(RenderContext context, ReadOnlySpan<Value> arguments, Value item)
    {
        context.Cancel.ThrowIfCancellationRequested();
        return context.Call(context.Function(arguments[1]), [item, .. arguments[2..]]);
    }

    private static Value Join(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var items = context.List(arguments[0]);
        var function = arguments[2].IsNull ? null : context.Function(arguments[2]);
        Value joined = "";
        var text = new StringBuilder();
        for (var i = 0; i < Lists.Count(items); i++)
        {
            var item = Lists.At(items, i);
            if (function is not null)
                item = context.Call(function, context.Text(item));

            // Once there is markup, the operator takes care of escaping what is not.
            if (joined.Kind == ValueKind.Html || item.Kind == ValueKind.Html || arguments[1].Kind == ValueKind.Html)
            {
                joined = joined.Kind == ValueKind.Html ? joined : text.ToString();
                joined = Operators.Apply(BinaryOperator.Add, i == 0 ? Html.Empty : Operators.Apply(BinaryOperator.Add, joined, arguments[1], context), item, context);
                continue;
            }

            text.Append(i > 0 ? context.Text(arguments[1]) : "").Append(context.Text(item));
            context.CheckSize(text.Length);
        }

        return joined.Kind == ValueKind.Html ? joined : text.ToString();
    }

    private static Value Map(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var items = context.List(arguments[0]);
        var member = context.Text(arguments[1]);
        var made = new ValueList(Lists.Count(items));
        for (var i = 0; i < Lists.Count(items); i++)
            made.Add(Member(context, Lists.At(items, i), member));

        return made;
    }

    private static Value Sort(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var items = context.List(arguments[0]);
        var member = arguments[1].IsNull ? null : context.Text(arguments[1]);
        var keyed = new (Value Key, Value Item)[Lists.Count(items)];
        for (var i = 0; i < keyed.Length; i++)
        {
            var item = Lists.At(items, i);
            keyed[i] = (member is null ? item : Member(context, item, member), item);
        }

        // Sorting must be stable, which Array.Sort is not.
        var order = Comparer<Value>.Create((left, right) => Operators.Compare(left, right, context.Engine.Options.Culture.CompareInfo));
        try
        {
            return new ValueList(keyed.OrderBy(one => one.Key, order).Select(one => one.Item));
        }
        catch (InvalidOperationException fault) when (fault.InnerException is OperatorException inner)
        {
            throw context.Error(inner.Message, fault);
        }
    }

    private static Value Member(RenderContext context, Value item, string name)
    {
        if (item.Kind is not (ValueKind.Map or ValueKind.Object or ValueKind.Date or ValueKind.TimeSpan or ValueKind.List))
            return default;

        foreach (var part in name.Split('.'))
        {
            if (item.IsNull)
                return default;

            // The call that is under way is where an error belongs.
            item = context.GetMember(item, part, context.Current!);
        }

        return item;
    }
}
