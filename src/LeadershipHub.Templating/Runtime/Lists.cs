using System.Diagnostics.CodeAnalysis;

namespace LeadershipHub.Templating.Runtime;

/// <summary>Reads the several things that are a list: the language's arrays, host arrays and lists, ranges.</summary>
internal static class Lists
{
    public static bool IsList(Value value) => value.Kind is ValueKind.List or ValueKind.Range;

    public static int Count(Value list) => list.Reference switch
    {
        ValueList own => own.Count,
        Value[] values => values.Length,
        object[] objects => objects.Length,
        IReadOnlyList<Value> values => values.Count,
        IReadOnlyList<object?> objects => objects.Count,
        NumberRange range => (int)Math.Min(range.Count, int.MaxValue),
        _ => 0,
    };

    /// <summary>The item; the index must be within the list.</summary>
    public static Value At(Value list, int index) => list.Reference switch
    {
        ValueList own => own[index],
        Value[] values => values[index],
        object[] objects => Value.From(objects[index]),
        IReadOnlyList<Value> values => values[index],
        IReadOnlyList<object?> objects => Value.From(objects[index]),
        NumberRange range => range[index],
        _ => default,
    };

    /// <summary>A list of its own that can be changed.</summary>
    public static ValueList Copy(Value list)
    {
        if (list.Reference is ValueList own)
            return new ValueList(own.Items);

        var count = Count(list);
        var copy = new ValueList(count);
        for (var i = 0; i < count; i++)
            copy.Add(At(list, i));

        return copy;
    }

    /// <summary>The index counted from the start; a negative one counts from the end.</summary>
    public static long FromStart(long index, int count) => index < 0 ? index + count : index;

    public static bool TryGet(Value list, long index, out Value item)
    {
        var count = Count(list);
        var at = FromStart(index, count);
        var found = at >= 0 && at < count;
        item = found ? At(list, (int)at) : default;
        return found;
    }

    public static bool TryGetOwn(Value value, [NotNullWhen(true)] out ValueList? list)
    {
        list = value.Reference as ValueList;
        return list is not null;
    }
}
