using System.Globalization;
using LeadershipHub.Templating.Syntax;

namespace LeadershipHub.Templating.Runtime;

internal static partial class Operators
{
    public static bool AreEqual(Value left, Value right)
    {
        // No pair of the two is kept: the library's tuple of our kinds would be compiled at every start.
        var (kind, other) = (left.Kind, right.Kind);
        switch ((kind, other))
        {
            case (ValueKind.Null, _) or (_, ValueKind.Null):
                return left.IsNull && right.IsNull;
            case (ValueKind.String, ValueKind.String):
                return string.Equals(left.AsString, right.AsString, StringComparison.Ordinal);
            case (ValueKind.Bool, ValueKind.Bool):
                return left.AsBool == right.AsBool;
            case (ValueKind.Map, _) when EmptyObject.Is(left):
                return EmptyObject.Test(right) == true;
            case (_, ValueKind.Map) when EmptyObject.Is(right):
                return EmptyObject.Test(left) == true;
        }

        if (left.IsNumber && right.IsNumber)
            return Arithmetic.Compare(left, right) == 0;

        if (IsText(left) || IsText(right))
            return string.Equals(left.ToString(), right.ToString(), StringComparison.Ordinal);

        if (Lists.IsList(left) && Lists.IsList(right))
            return Sequences.AreEqual(left, right);

        return kind == other && kind switch
        {
            ValueKind.Date => left.AsDate == right.AsDate,
            ValueKind.TimeSpan => left.Bits == right.Bits,
            _ => ReferenceEquals(left.Reference, right.Reference),
        };
    }

    public static int HashOf(Value value) => value.Kind switch
    {
        ValueKind.Null => 0,
        ValueKind.String or ValueKind.Html => string.GetHashCode(value.ToString(), StringComparison.Ordinal),
        ValueKind.Bool => value.AsBool ? 1 : 2,
        ValueKind.Decimal or ValueKind.BigInteger or ValueKind.Float or ValueKind.Double or ValueKind.Long => Arithmetic.ToDouble(value).GetHashCode(),
        ValueKind.Date => value.AsDate.GetHashCode(),
        ValueKind.TimeSpan => value.Bits.GetHashCode(),
        ValueKind.List or ValueKind.Range => Lists.Count(value),
        _ => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(value.Reference!),
    };

    /// <summary>Less than 0 if left comes first; null comes before everything. Used by sorting.</summary>
    /// <exception cref="OperatorException">The two have no order.</exception>
    public static int Compare(Value left, Value right, CompareInfo? texts)
    {
        if (left.IsNull || right.IsNull)
            return (left.IsNull ? 0 : 1) - (right.IsNull ? 0 : 1);

        if (left.IsNumber && right.IsNumber)
            return Arithmetic.Compare(left, right);

        if (IsText(left) || IsText(right))
            return CompareTexts(left.ToString(), right.ToString(), texts);

        if (Lists.IsList(left) && Lists.IsList(right))
            return Sequences.Compare(left, right, texts);

        return (left.Kind, right.Kind) switch
        {
            (ValueKind.Date, ValueKind.Date) => left.AsDate.CompareTo(right.AsDate),
            (ValueKind.TimeSpan, ValueKind.TimeSpan) => left.AsTimeSpan.CompareTo(right.AsTimeSpan),
            (ValueKind.Bool, ValueKind.Bool) => left.AsBool.CompareTo(right.AsBool),
            _ => throw new OperatorException($"{TypeNames.Of(left)} and {TypeNames.Of(right)} cannot be compared."),
        };
    }

    private static int CompareTexts(string left, string right, CompareInfo? texts)
    {
        if (texts is not null)
            return texts.Compare(left, right, CompareOptions.None);

        return string.CompareOrdinal(left, right);
    }

    private static bool IsOrdered(BinaryOperator op, Value left, Value right)
    {
        if (left.IsNull || right.IsNull)
            return false;

        var order = Compare(left, right, texts: null);
        return op switch
        {
            BinaryOperator.Less => order < 0,
            BinaryOperator.LessOrEqual => order <= 0,
            BinaryOperator.Greater => order > 0,
            _ => order >= 0,
        };
    }
}
