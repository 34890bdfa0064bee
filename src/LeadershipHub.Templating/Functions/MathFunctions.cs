using System.Globalization;
using LeadershipHub.Templating.Runtime;
using LeadershipHub.Templating.Syntax;

namespace LeadershipHub.Templating.Functions;

/// <summary>The namespace <c>math</c>.</summary>
internal static class MathFunctions
{
    public static ValueMap Make() => new FunctionSet("math")
        .Add("abs value", Abs)
        .Add("ceil value", static (c, a) => Rounded(c, a[0], Math.Ceiling, decimal.Ceiling))
        .Add("floor value", static (c, a) => Rounded(c, a[0], Math.Floor, decimal.Floor))
        .Add("round value precision?", Round)
        .Add("divided_by value divisor", DividedBy)
        .Add("minus value with", static (c, a) => Operators.Apply(BinaryOperator.Subtract, a[0], a[1], c))
        .Add("modulo value with", static (c, a) => Operators.Apply(BinaryOperator.Modulo, a[0], a[1], c))
        .Add("plus value with", static (c, a) => Operators.Apply(BinaryOperator.Add, a[0], a[1], c))
        .Add("times value with", static (c, a) => Operators.Apply(BinaryOperator.Multiply, a[0], a[1], c))
        .Add("is_number value", static (_, a) => a[0].IsNumber)
        .Add("format value format culture?", static (c, a) => Format(c, a[0], c.Text(a[1]), c.Culture(a[2])))
        .Add("random minValue maxValue", Random)
        .Add("uuid", Uuid)
        .Map;

    /// <summary>By a .NET format string; null for null.</summary>
    public static Value Format(RenderContext context, Value value, string format, CultureInfo culture)
    {
        if (value.IsNull)
            return default;

        try
        {
            return value.ToObject() is IFormattable formattable ? formattable.ToString(format, culture) : context.Text(value);
        }
        catch (FormatException)
        {
            throw context.Error($"'{format}' is not a format for {TypeNames.Of(value, context.Engine)}.");
        }
    }

    private static Value Abs(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var value = arguments[0];
        if (value.IsNull)
            return default;

        if (!value.IsNumber)
            throw context.Error($"A number is expected, not {TypeNames.Of(value, context.Engine)}.");

        return Arithmetic.Compare(value, 0) < 0 ? Arithmetic.Negate(value) : value;
    }

    private static Value Rounded(RenderContext context, Value value, Func<double, double> wide, Func<decimal, decimal> exact) => value.Kind switch
    {
        ValueKind.Long or ValueKind.BigInteger => value,
        ValueKind.Decimal => exact(value.AsDecimal),
        _ => wide(context.Number(value)),
    };

    private static Value Round(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var digits = Math.Clamp(context.Int(arguments[1]), 0, 15);
        return Rounded(context, arguments[0], number => Math.Round(number, digits), number => Math.Round(number, digits));
    }

    private static Value DividedBy(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        var quotient = Operators.Apply(BinaryOperator.Divide, arguments[0], arguments[1], context);
        if (!arguments[1].IsInteger || quotient.IsNull)
            return quotient;

        var floor = Math.Floor(Arithmetic.ToDouble(quotient));
        return double.IsFinite(floor) && Math.Abs(floor) < long.MaxValue ? (long)floor : floor;
    }

    private static Value Random(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        context.NoteAmbientRead("math.random");
        var (least, most) = (context.Int(arguments[0]), context.Int(arguments[1]));
        return least <= most
            ? System.Random.Shared.Next(least, most)
            : throw context.Error("The least value of 'math.random' is greater than the greatest.");
    }

    private static Value Uuid(RenderContext context, ReadOnlySpan<Value> arguments)
    {
        context.NoteAmbientRead("math.uuid");
        return Guid.NewGuid().ToString();
    }
}
