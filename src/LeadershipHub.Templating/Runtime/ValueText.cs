using System.Globalization;

namespace LeadershipHub.Templating.Runtime;

/// <summary>Prints values: the top level plainly, what is inside arrays and objects as literals.</summary>
internal static class ValueText
{
    private const int DeepestNesting = 20;
    private const string DefaultDateFormat = "dd MMM yyyy";

    /// <summary>As a template prints it in the invariant culture.</summary>
    public static string Of(Value value) => Of(value, CultureInfo.InvariantCulture, dateFormat: null);

    public static string Of(Value value, CultureInfo culture, string? dateFormat)
    {
        switch (value.Kind)
        {
            case ValueKind.Null: return "";
            case ValueKind.String: return value.AsString;
            case ValueKind.Html: return value.AsHtml.ToString();
            case ValueKind.Bool: return value.AsBool ? "true" : "false";
            case ValueKind.Long: return value.AsLong.ToString(CultureInfo.InvariantCulture);
            case ValueKind.Double: return value.AsDouble.ToString(culture);
        }

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
