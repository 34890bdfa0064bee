using System.Numerics;
using System.Runtime.CompilerServices;
using LeadershipHub.Templating.Syntax;

namespace LeadershipHub.Templating.Runtime;

/// <summary>Calculates with whole numbers beyond 64 bits.</summary>
/// <remarks>Never inlined: whatever speaks of big integers loads their library, which a short render has no need of.</remarks>
internal static class BigArithmetic
{
    // A power of two this high already has 8,192 digits.
    private const int LargestShift = 1 << 15;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value Apply(BinaryOperator op, Value left, Value right) => Apply(op, left.AsBigInteger, right.AsBigInteger);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Compare(Value left, Value right) => left.AsBigInteger.CompareTo(right.AsBigInteger);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static double ToDouble(Value number) => (double)number.AsBigInteger;

    /// <exception cref="OverflowException">The number has more digits than a decimal.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static decimal ToDecimal(Value number) => (decimal)number.AsBigInteger;

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Value Negate(Value number) => Value.From(-number.AsBigInteger);

    private static Value Apply(BinaryOperator op, BigInteger left, BigInteger right)
    {
        if (right.IsZero && op is BinaryOperator.FloorDivide or BinaryOperator.Modulo)
            throw new OperatorException("Division by zero.");

        return op switch
        {
            BinaryOperator.Add => Value.From(left + right),
            BinaryOperator.Subtract => Value.From(left - right),
            BinaryOperator.Multiply => Value.From(left * right),
            BinaryOperator.Divide => (double)left / (double)right,
            BinaryOperator.FloorDivide => Value.From(BigInteger.Divide(left, right)),
            BinaryOperator.Modulo => Value.From(BigInteger.Remainder(left, right)),
            BinaryOperator.ShiftLeft when BigInteger.Abs(right) <= LargestShift => Value.From(left << (int)right),
            BinaryOperator.ShiftRight when BigInteger.Abs(right) <= LargestShift => Value.From(left >> (int)right),
            _ => throw Operators.Unsupported(op, Value.From(left), Value.From(right)),
        };
    }
}
