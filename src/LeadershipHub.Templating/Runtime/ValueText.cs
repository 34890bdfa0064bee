using System.Globalization;

namespace LeadershipHub.Templating.Runtime;

/// <summary>Prints values: the top level plainly, what is inside arrays and objects as literals.</summary>
internal static class ValueText
{
    private const int DeepestNesting = 20;
    private const string DefaultDateFormat = "dd MMM yyyy";

    /// <summary>As a template prints it in the invariant culture.</summary>
    public static string Of(Value value) => Plain(value) ?? Of(value, CultureInfo.InvariantCulture, dateFormat: null);

    /// <summary>The text of what all cultures print alike; null for anything else.</summary>
    public static string? Plain(Value value) => value.Kind switch
    {
        ValueKind.Null => "",
        ValueKind.String => value.AsString,
        ValueKind.Html => value.AsHtml.ToString(),
        ValueKind.Bool => value.AsBool ? "true" : "false",
        ValueKind.Long => Whole(value.AsLong),
        _ => null,
    };

    /// <summary>The text of a value for which there is none that is plain.</summary>
    public static string Of(Value value, CultureInfo culture, string? dateFormat)
    {
        if (value.Kind == ValueKind.Double)
            return value.AsDouble.ToString(culture);

        var output = new Utf8Output(initialSize: 256);
        Write(value, output, culture, dateFormat);
        return output.TakeText(0);
    }

    /// <summary>Writes without escaping.</summary>
    public static void Write(Value value, Utf8Output output, CultureInfo culture, string? dateFormat, int depth = 0)
    {
        switch (value.Kind)
        {
            case ValueKind.Null: break;
            case ValueKind.String: output.Write(value.AsString); break;
            case ValueKind.Html: value.AsHtml.WriteTo(output); break;
            case ValueKind.Bool: output.Write(value.AsBool ? "true"u8 : "false"u8); break;
            case ValueKind.Long: output.Write(value.AsLong); break;
            case ValueKind.Double: output.Write(value.AsDouble, null, culture); break;
            case ValueKind.Float: output.Write(value.AsFloat, null, culture); break;
            case ValueKind.Decimal: output.Write(value.AsDecimal, null, culture); break;
            case ValueKind.Date: WriteDate(value.AsDate, output, culture, dateFormat); break;
            case ValueKind.TimeSpan: output.Write(value.AsTimeSpan, null, culture); break;
            case ValueKind.List or ValueKind.Range: WriteList(value, output, culture, dateFormat, depth); break;
            case ValueKind.Map: WriteMap(value, output, culture, dateFormat, depth); break;
            default: output.Write(value.Reference!.ToString()); break;
        }
    }

    // Only a minus sign is a matter of culture, and asking for a culture loads its library.
    private static string Whole(long number) => number >= 0 ? ((ulong)number).ToString(provider: null) : number.ToString(CultureInfo.InvariantCulture);

    private static void WriteDate(DateTimeOffset date, Utf8Output output, CultureInfo culture, string? format)
    {
        if (format is null)
            output.Write(date, DefaultDateFormat, culture);
        else
            output.Write(DateFormat.Format(date, format, culture));
    }

    private static void WriteList(Value list, Utf8Output output, CultureInfo culture, string? dateFormat, int depth)
    {
        output.Write("["u8);
        var count = depth < DeepestNesting ? Lists.Count(list) : 0;
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
                output.Write(", "u8);

            WriteNested(Lists.At(list, i), output, culture, dateFormat, depth + 1);
        }

        output.Write(depth < DeepestNesting ? "]"u8 : "...]"u8);
    }

    private static void WriteMap(Value map, Utf8Output output, CultureInfo culture, string? dateFormat, int depth)
    {
        if (ReferenceEquals(map.Reference, EmptyObject.Map))
            return;

        output.Write("{"u8);
        var separator = ""u8;
        foreach (var (key, item) in depth < DeepestNesting ? Maps.Items(map) : [])
        {
            output.Write(separator);
            output.Write(key);
            output.Write(": "u8);
            WriteNested(item, output, culture, dateFormat, depth + 1);
            separator = ", "u8;
        }

        output.Write(depth < DeepestNesting ? "}"u8 : "...}"u8);
    }

    private static void WriteNested(Value value, Utf8Output output, CultureInfo culture, string? dateFormat, int depth)
    {
        if (value.IsNull)
            output.Write("null"u8);
        else if (value.Kind == ValueKind.String)
            output.Write(StringLiteral.Of(value.AsString));
        else
            Write(value, output, culture, dateFormat, depth);
    }
}
