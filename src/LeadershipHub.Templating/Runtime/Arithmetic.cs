using LeadershipHub.Templating.Syntax;

namespace LeadershipHub.Templating.Runtime;

/// <summary>Calculates with numbers of all kinds; what does not fit 64 bits becomes a big integer.</summary>
internal static class Arithmetic
{
    public static Value OnLongs(BinaryOperator op, long left, long right) => op switch
    {
        BinaryOperator.Add when !WouldOverflow(left, right, left + right) => left + right,
        BinaryOperator.Subtract when ((left ^ right) & (left ^ (left - right))) >= 0 => left - right,
        BinaryOperator.Multiply when Math.BigMul(left, right, out var low) is var high && high == low >> 63 => low,
        BinaryOperator.Divide => (double)left / right,
        BinaryOperator.Equal => left == right,
        BinaryOperator.NotEqual => left != right,
        BinaryOperator.Less => left < right,
        BinaryOperator.LessOrEqual => left <= right,
        BinaryOperator.Greater => left > right,
        BinaryOperator.GreaterOrEqual => left >= right,
        BinaryOperator.Range => Value.From(new NumberRange(left, right, Exclusive: false)),
        BinaryOperator.RangeExclusive => Value.From(new NumberRange(left, right, Exclusive: true)),
        _ => BigArithmetic.Apply(op, left, right),
    };

    public static Value Apply(BinaryOperator op, Value left, Value right)
    {
        if (left.Kind == ValueKind.Decimal || right.Kind == ValueKind.Decimal)
            return OnDecimals(op, ToDecimal(left), ToDecimal(right));

        if (left.Kind == ValueKind.Double || right.Kind == ValueKind.Double)
            return OnDoubles(op, ToDouble(left), ToDouble(right));

        if (left.Kind == ValueKind.Float || right.Kind == ValueKind.Float)
            return Value.From((float)ToDouble(OnDoubles(op, ToDouble(left), ToDouble(right))));

        return BigArithmetic.Apply(op, left, right);
    }

    public static int Compare(Value left, Value right)
    {
        if (left.Kind == ValueKind.Long && right.Kind == ValueKind.Long)
            return left.AsLong.CompareTo(right.AsLong);

        if (left.IsInteger && right.IsInteger)
            return BigArithmetic.Compare(left, right);

        if ((left.Kind == ValueKind.Decimal && right.Kind is ValueKind.Decimal or ValueKind.Long)
            || (right.Kind == ValueKind.Decimal && left.Kind == ValueKind.Long))
        {
            return ToDecimal(left).CompareTo(ToDecimal(right));
        }

        return ToDouble(left).CompareTo(ToDouble(right));
    }

    public static double ToDouble(Value number) => number.Kind switch
    {
        ValueKind.Long => number.AsLong,
        ValueKind.Double => number.AsDouble,
        ValueKind.Float => number.AsFloat,
        ValueKind.Decimal => (double)number.AsDecimal,
        ValueKind.BigInteger => BigArithmetic.ToDouble(number),
        ValueKind.Bool => number.AsBool ? 1 : 0,
        _ => throw new OperatorException($"{TypeNames.Of(number)} is not a number."),
    };

    public static Value Negate(Value number) => number.Kind switch
    {
        ValueKind.Long when number.AsLong != long.MinValue => -number.AsLong,
        ValueKind.Long or ValueKind.BigInteger => BigArithmetic.Negate(number),
        ValueKind.Double => -number.AsDouble,
        ValueKind.Float => Value.From(-number.AsFloat),
        ValueKind.Decimal => -number.AsDecimal,
        _ => default,
    };

    private static bool WouldOverflow(long left, long right, long sum) => ((left ^ sum) & (right ^ sum)) < 0;

    private static decimal ToDecimal(Value number)
    {
        try
        {
            return number.Kind switch
            {
                ValueKind.Decimal => number.AsDecimal,
                ValueKind.Long => number.AsLong,
                ValueKind.BigInteger => BigArithmetic.ToDecimal(number),
                _ => (decimal)ToDouble(number),
            };
        }
        catch (OverflowException)
        {
            throw new OperatorException("The number is too large for a decimal.");
        }
    }

    private static Value OnDoubles(BinaryOperator op, double left, double right) => op switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.FloorDivide => Math.Round(left / right),
        BinaryOperator.Modulo => left % right,
        _ => throw Operators.Unsupported(op, left, right),
    };

    private static Value OnDecimals(BinaryOperator op, decimal left, decimal right)
    {
        try
        {
            return op switch
            {
                BinaryOperator.Add => left + right,
                BinaryOperator.Subtract => left - right,
                BinaryOperator.Multiply => left * right,
                BinaryOperator.Divide => left / right,
                BinaryOperator.FloorDivide => Math.Round(left / right),
                BinaryOperator.Modulo => left % right,
                _ => throw Operators.Unsupported(op, left, right),
            };
        }
        catch (ArithmeticException)
        {
            throw new OperatorException(right == 0 ? "Division by zero." : "The result is too large for a decimal.");
        }
    }
}
