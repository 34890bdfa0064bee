using System.Globalization;
using LeadershipHub.Templating.Syntax;

namespace LeadershipHub.Templating.Runtime;

/// <summary>The operators on arrays: they concatenate, repeat, take and append, and never change their operands.</summary>
internal static class Sequences
{
    public static bool Handles(BinaryOperator op, Value left, Value right) => op switch
    {
        BinaryOperator.Add => Lists.IsList(left) && !IsText(right),
        BinaryOperator.Multiply => (Lists.IsList(left) && right.IsInteger) || (left.IsInteger && Lists.IsList(right)),
        BinaryOperator.Divide or BinaryOperator.Modulo => Lists.IsList(left) && right.IsInteger,
        BinaryOperator.ShiftLeft => Lists.IsList(left),
        BinaryOperator.ShiftRight => Lists.IsList(right),
        BinaryOperator.Subtract => Lists.IsList(left) && Lists.IsList(right),
        _ => false,
    };

    public static Value Apply(BinaryOperator op, Value left, Value right, RenderContext context) => op switch
    {
        BinaryOperator.Add => Lists.IsList(right) ? Concat(left, right) : Append(left, right),
        BinaryOperator.Multiply => Lists.IsList(left) ? Repeat(left, right, context) : Repeat(right, left, context),
        BinaryOperator.Divide => Part(left, right),
        BinaryOperator.Modulo => EveryNth(left, right),
        BinaryOperator.ShiftLeft => Append(left, right),
        BinaryOperator.Subtract => Without(left, right),
        _ => Prepend(left, right),
    };

    public static bool AreEqual(Value left, Value right)
    {
        var count = Lists.Count(left);
        if (count != Lists.Count(right))
            return false;

        for (var i = 0; i < count; i++)
        {
            if (!Operators.AreEqual(Lists.At(left, i), Lists.At(right, i)))
                return false;
        }

        return true;
    }

    public static int Compare(Value left, Value right, CompareInfo? texts)
    {
        var count = Lists.Count(left);
        if (count != Lists.Count(right))
            return count.CompareTo(Lists.Count(right));

        for (var i = 0; i < count; i++)
        {
            var order = Operators.Compare(Lists.At(left, i), Lists.At(right, i), texts);
            if (order != 0)
                return order;
        }

        return 0;
    }

    public static ValueList Concat(Value left, Value right)
    {
        var all = Lists.Copy(left);
        for (var i = 0; i < Lists.Count(right); i++)
            all.Add(Lists.At(right, i));

        return all;
    }

    private static bool IsText(Value value) => value.Kind is ValueKind.String or ValueKind.Html;

    private static ValueList Append(Value list, Value item)
    {
        var all = Lists.Copy(list);
        all.Add(item);
        return all;
    }

    private static ValueList Prepend(Value item, Value list)
    {
        var all = Lists.Copy(list);
        all.Items.Insert(0, item);
        return all;
    }

    private static ValueList Repeat(Value list, Value times, RenderContext context)
    {
        var count = Math.Max(0, times.TryGetLong(out var number) ? number : 0);
        var length = Lists.Count(list);
        context.CheckSteps(count * Math.Max(1, length));
        var all = new ValueList();
        for (long i = 0; i < count; i++)
        {
            for (var k = 0; k < length; k++)
                all.Add(Lists.At(list, k));
        }

        return all;
    }

    private static ValueList Part(Value list, Value divisor)
    {
        var by = divisor.TryGetLong(out var number) && number > 0 ? number : throw new OperatorException("An array is divided by a whole number above zero.");
        var part = new ValueList();
        for (var i = 0; i < Lists.Count(list) / by; i++)
            part.Add(Lists.At(list, i));

        return part;
    }

    private static ValueList EveryNth(Value list, Value divisor)
    {
        var step = divisor.TryGetLong(out var number) && number > 0 ? number : throw new OperatorException("An array is divided by a whole number above zero.");
        var part = new ValueList();
        for (long i = 0; i < Lists.Count(list); i += step)
            part.Add(Lists.At(list, (int)i));

        return part;
    }

    private static ValueList Without(Value left, Value right)
    {
        var rest = new ValueList();
        for (var i = 0; i < Lists.Count(left); i++)
        {
            var item = Lists.At(left, i);
            var found = false;
            for (var k = 0; k < Lists.Count(right) && !found; k++)
                found = Operators.AreEqual(item, Lists.At(right, k));

            if (!found)
                rest.Add(item);
        }

        return rest;
    }
}
