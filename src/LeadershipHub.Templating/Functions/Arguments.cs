using System.Globalization;
using LeadershipHub.Templating.Runtime;

namespace LeadershipHub.Templating.Functions;

/// <summary>Turns arguments into what a function works on.</summary>
internal static class Arguments
{
    /// <summary>The text of a value; empty for null.</summary>
    public static string Text(this RenderContext context, Value value) => context.ToText(value);

    /// <summary>A whole number; <paramref name="missing"/> for null.</summary>
    public static int Int(this RenderContext context, Value value, int missing = 0)
    {
        if (value.IsNull)
            return missing;

        if (value.TryGetLong(out var number))
            return (int)Math.Clamp(number, int.MinValue, int.MaxValue);

        if (value.IsNumber)
            return (int)Math.Clamp(Arithmetic.ToDouble(value), int.MinValue, int.MaxValue);

        return value.Kind == ValueKind.String && int.TryParse(value.AsString, NumberStyles.Integer, CultureInfo.InvariantCulture, out var read)
            ? read
            : throw context.Error($"A whole number is expected, not {TypeNames.Of(value, context.Engine)}.");
    }

    /// <summary>A number; 0 for null.</summary>
    public static double Number(this RenderContext context, Value value)
    {
        if (value.IsNull)
            return 0;

        if (value.IsNumber)
            return Arithmetic.ToDouble(value);

        return value.Kind == ValueKind.String && double.TryParse(value.AsString, NumberStyles.Float, CultureInfo.InvariantCulture, out var read)
            ? read
            : throw context.Error($"A number is expected, not {TypeNames.Of(value, context.Engine)}.");
    }

    public static TemplateFunction Function(this RenderContext context, Value value) =>
        value.IsFunction ? value.AsFunction : throw context.Error($"A function is expected, not {TypeNames.Of(value, context.Engine)}. Write '@' before its name.");

    /// <summary>A list to read: the value itself, nothing for null, a list of one for anything else.</summary>
    public static Value List(this RenderContext context, Value value)
    {
        context.NoteItems(value);
        if (Lists.IsList(value))
            return value;

        return Wrap(value);
    }

    private static Value Wrap(Value value) => value.IsNull ? new ValueList() : new ValueList([value]);

    /// <summary>The culture of this name; the engine's for null.</summary>
    public static CultureInfo Culture(this RenderContext context, Value name)
    {
        if (name.IsNull)
            return context.Engine.Options.Culture;

        try
        {
            return CultureInfo.GetCultureInfo(context.ToText(name), predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            throw context.Error($"There is no culture named '{context.ToText(name)}'.");
        }
    }
}
