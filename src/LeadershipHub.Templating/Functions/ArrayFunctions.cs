using LeadershipHub.Templating.Runtime;

namespace LeadershipHub.Templating.Functions;

/// <summary>The namespace <c>array</c>. Nothing changes its argument: what comes back is a new array.</summary>
internal static partial class ArrayFunctions
{
    public static ValueMap Make()
    {
        var set = new FunctionSet("array")
            .Add("add list value", static (c, a) => With(c, a[0], a[1]))
            .Add("add_range list1 list2", static (c, a) => Concat(c, a[0], a[1]))
            .Add("concat list1 list2", static (c, a) => a[0].IsNull && a[1].IsNull ? default(Value) : Concat(c, a[0], a[1]))
            .Add("compact list", static (c, a) => a[0].IsNull ? default(Value) : Where(c, a[0], static item => !item.IsNull))
            .Add("contains list item", static (c, a) => Contains(c, a[0], a[1]))
            .Add("first list", static (c, a) => Lists.TryGet(c.List(a[0]), 0, out var item) ? item : default)
            .Add("last list", static (c, a) => Lists.TryGet(c.List(a[0]), -1, out var item) ? item : default)
            .Add("insert_at list index value", InsertAt)
            .Add("remove_at list index", RemoveAt)
            .Add("limit list count", static (c, a) => a[0].IsNull ? default(Value) : Part(c, a[0], 0, c.Int(a[1])))
            .Add("offset list index", static (c, a) => a[0].IsNull ? default(Value) : Part(c, a[0], c.Int(a[1]), int.MaxValue))
            .Add("reverse list", static (c, a) => Reverse(c, a[0]))
            .Add("size list", static (c, a) => Lists.Count(c.List(a[0])))
            .Add("uniq list", static (c, a) => a[0].IsNull ? default(Value) : Uniq(c, a[0]))
            .Add("cycle list group?", Cycle);
        AddCalling(set);
        return set.Map;
    }

    private static ValueList With(RenderContext context, Value list, Value item)
    {
        var all = Lists.Copy(context.List(list));
        all.Add(item);
        return all;
    }

    private static ValueList Concat(RenderContext context, Value left, Value right) => Sequences.Concat(context.List(left), context.List(right));

    private static ValueList Where(RenderContext context, Value list, Func<Value, bool> test)
    {
        var items = context.List(list);
        var kept = new ValueList();
        for (var i = 0; i < Lists.Count(items); i++)
        {
            var item = Lists.At(items, i);
            if (test(item))
                kept.Add(item);
        }

        return kept;
    }

    private static bool Contains(RenderContext context, Value list, Value wanted)
    {
        var items = context.List(list);
        for (var i = 0; i < Lists.Count(items); i++)
        {
            if (Operators.AreEqual(Lists.At(items, i), wanted))
                return true;
        }

        return false;
    }

    /// <summary>A negative index means the start; one past the end is reached by nulls.</summary>
    private static Value InsertAt(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var all = Lists.Copy(context.List(arguments[0]));
        var index = Math.Max(0, context.Int(arguments[1]));
        context.CheckSteps(index);
        while (all.Count < index)
            all.Add(default);

        all.Items.Insert(index, arguments[2]);
        return all;
    }

    private static Value RemoveAt(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var all = Lists.Copy(context.List(arguments[0]));
        var index = Lists.FromStart(context.Int(arguments[1]), all.Count);
        if (index >= 0 && index < all.Count)
            all.Items.RemoveAt((int)index);

        return all;
    }

    private static ValueList Part(RenderContext context, Value list, int start, int count)
    {
        var items = context.List(list);
        var part = new ValueList();
        var end = Math.Min(Lists.Count(items), Math.Max(0L, start) + count);
        for (var i = Math.Max(0, start); i < end; i++)
            part.Add(Lists.At(items, i));

        return part;
    }

    private static ValueList Reverse(RenderContext context, Value list)
    {
        var all = Lists.Copy(context.List(list));
        all.Items.Reverse();
        return all;
    }

    private static ValueList Uniq(RenderContext context, Value list)
    {
        var seen = new HashSet<Value>();
        return Where(context, list, seen.Add);
    }

    /// <summary>The next item each time; calls with one group, or else with the same items, go on together.</summary>
    private static Value Cycle(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        // 'array.cycle "group" list' is understood as well.
        var (items, group) = Lists.IsList(arguments[0]) || arguments[1].IsNull ? (arguments[0], arguments[1]) : (arguments[1], arguments[0]);
        items = context.List(items);
        if (Lists.Count(items) == 0)
            return default;

        context.Cycles ??= new(StringComparer.Ordinal);
        var key = group.IsNull ? "list " + context.Text(items) : "group " + context.Text(group);
        var at = context.Cycles.GetValueOrDefault(key) % Lists.Count(items);
        context.Cycles[key] = at + 1;
        return Lists.At(items, at);
    }
}
