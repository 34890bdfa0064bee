using LeadershipHub.Templating.Syntax;

namespace LeadershipHub.Templating.Runtime;

/// <summary>The binary operators. A fault is thrown as <see cref="OperatorException"/>; the node that called knows the place.</summary>
internal static partial class Operators
{
    public static Value Apply(BinaryOperator op, Value left, Value right, RenderContext context)
    {
        // What templates do most: add, subtract and compare whole numbers.
        if (left.Kind == ValueKind.Long && right.Kind == ValueKind.Long)
            return Arithmetic.OnLongs(op, left.AsLong, right.AsLong);

        switch (op)
        {
            case BinaryOperator.Equal: return AreEqual(left, right);
            case BinaryOperator.NotEqual: return !AreEqual(left, right);
            case BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual:
                return IsOrdered(op, left, right);
            case BinaryOperator.Range or BinaryOperator.RangeExclusive:
                return MakeRange(left, right, op == BinaryOperator.RangeExclusive);
        }

        if (Sequences.Handles(op, left, right))
        {
            context.NoteItems(left);
            context.NoteItems(right);
            return Sequences.Apply(op, left, right, context);
        }

        if (IsText(left) || IsText(right))
            return Text(op, left, right, context);

        if (left.IsNull || right.IsNull)
            return default;

        if (left.IsNumber && right.IsNumber)
            return Arithmetic.Apply(op, left, right);

        return Dates(op, left, right) ?? throw Unsupported(op, left, right);
    }

    public static OperatorException Unsupported(BinaryOperator op, Value left, Value right) =>
        new($"The operator '{OperatorFacts.TextOf(op)}' does not work between {TypeNames.Of(left)} and {TypeNames.Of(right)}.");

    private static bool IsText(Value value) => value.Kind is ValueKind.String or ValueKind.Html;

    // What is rare is kept out of line, here and below: a method loads the libraries of all that it speaks of.
    private static Value Text(BinaryOperator op, Value left, Value right, RenderContext context)
    {
        if (op == BinaryOperator.Add)
        {
            return left.Kind == ValueKind.Html || right.Kind == ValueKind.Html
                ? JoinHtml(left, right, context)
                : string.Concat(context.ToText(left), context.ToText(right));
        }

        if (op != BinaryOperator.Multiply || !(left.IsInteger || right.IsInteger))
            throw Unsupported(op, left, right);

        var (text, times) = IsText(left) ? (left, right) : (right, left);
        if (!IsText(text) || !times.TryGetLong(out var count))
            throw Unsupported(op, left, right);

        var unit = context.ToText(text);
        context.CheckSize(unit.Length * Math.Max(0, count));
        return string.Concat(Enumerable.Repeat(unit, (int)Math.Max(0, count)));
    }

    /// <summary>What is not HTML yet is escaped, so that adding never opens a hole.</summary>
    private static Value JoinHtml(Value left, Value right, RenderContext context)
    {
        var start = context.Output.Count;
        context.WriteEscaped(left);
        context.WriteEscaped(right);
        return context.Output.TakeHtml(start);
    }

    private static NumberRange MakeRangeOf(long first, long last, bool exclusive) => new(first, last, exclusive);

    private static Value MakeRange(Value left, Value right, bool exclusive)
    {
        if (!left.TryGetLong(out var first) || !right.TryGetLong(out var last))
            throw new OperatorException($"A range needs two whole numbers, not {TypeNames.Of(left)} and {TypeNames.Of(right)}.");

        return Value.From(MakeRangeOf(first, last, exclusive));
    }

    private static Value? Dates(BinaryOperator op, Value left, Value right) => (left.Kind, op, right.Kind) switch
    {
        (ValueKind.Date, BinaryOperator.Subtract, ValueKind.Date) => left.AsDate - right.AsDate,
        (ValueKind.Date, BinaryOperator.Add, ValueKind.TimeSpan) => left.AsDate + right.AsTimeSpan,
        (ValueKind.Date, BinaryOperator.Subtract, ValueKind.TimeSpan) => left.AsDate - right.AsTimeSpan,
        (ValueKind.TimeSpan, BinaryOperator.Add, ValueKind.Date) => right.AsDate + left.AsTimeSpan,
        (ValueKind.TimeSpan, BinaryOperator.Add, ValueKind.TimeSpan) => left.AsTimeSpan + right.AsTimeSpan,
        (ValueKind.TimeSpan, BinaryOperator.Subtract, ValueKind.TimeSpan) => left.AsTimeSpan - right.AsTimeSpan,
        _ => null,
    };
}
