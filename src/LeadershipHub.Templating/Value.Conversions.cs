using System.Collections;
using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LeadershipHub.Templating;

public readonly partial struct Value
{
    public static implicit operator Value(bool value) => From(value);

    public static implicit operator Value(int value) => From(value);

    public static implicit operator Value(long value) => From(value);

    public static implicit operator Value(double value) => From(value);

    public static implicit operator Value(decimal value) => From(value);

    public static implicit operator Value(DateTimeOffset value) => From(value);

    public static implicit operator Value(TimeSpan value) => From(value);

    public static implicit operator Value(string? value) => From(value);

    public static implicit operator Value(Html? value) => From(value);

    public static implicit operator Value(ValueList? value) => From(value);

    public static implicit operator Value(ValueMap? value) => From(value);

    public static implicit operator Value(TemplateFunction? value) => From(value);

    /// <summary>Wraps an object of a registered host type; nothing is allocated.</summary>
    public static Value FromObject(object? host) => host is null ? default : new(host, (long)ValueKind.Object);

    /// <summary>Wraps the array itself; nothing is allocated. A template cannot change it.</summary>
    public static Value FromList<T>(ImmutableArray<T> items)
        where T : class => items.IsDefault ? default : FromList(ImmutableCollectionsMarshal.AsArray(items)!);

    /// <summary>Wraps an immutable array of values; nothing is allocated.</summary>
    public static Value FromList(ImmutableArray<Value> items) =>
        items.IsDefault ? default : new(ImmutableCollectionsMarshal.AsArray(items), (long)ValueKind.List);

    /// <summary>Wraps a list of host objects or strings; nothing is allocated. A template cannot change it.</summary>
    public static Value FromList(IReadOnlyList<object?>? items) => items is null ? default : new(items, (long)ValueKind.List);

    /// <summary>Wraps any CLR object by its type: scalars by value, lists and dictionaries without copying where that can be,
    /// anything else as a host object.</summary>
    public static Value From(object? any) => any switch
    {
        null => default,
        string text => From(text),
        Value value => value,
        bool truth => From(truth),
        int number => From(number),
        long number => From(number),
        double number => From(number),
        Html html => From(html),
        ValueList or Value[] or object[] => new(any, (long)ValueKind.List),
        ValueMap map => From(map),
        TemplateFunction function => From(function),
        ValueType => FromStruct(any),
        Runtime.NumberRange range => From(range),
        IEnumerable => FromCollection(any),
        _ => new(any, (long)ValueKind.Object),
    };

    // Out of line, as it speaks of big integers, whose library host objects do not need.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value FromStruct(object any) => any switch
    {
        DateTimeOffset date => From(date),
        DateTime date => From(date.Kind == DateTimeKind.Local ? new DateTimeOffset(date) : new DateTimeOffset(date.Ticks, TimeSpan.Zero)),
        DateOnly date => From(new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)),
        TimeSpan span => From(span),
        decimal number => From(number),
        float number => From(number),
        BigInteger number => From(number),
        ulong number => From(new BigInteger(number)),
        byte or sbyte or short or ushort or uint => From(Convert.ToInt64(any, System.Globalization.CultureInfo.InvariantCulture)),
        char letter => From(letter.ToString()),
        _ => FromCollection(any),
    };

    private static Value FromCollection(object any) => any switch
    {
        IReadOnlyDictionary<string, Value> or IReadOnlyDictionary<string, object?> => new(any, (long)ValueKind.Map),
        IReadOnlyList<Value> or IReadOnlyList<object?> => new(any, (long)ValueKind.List),
        IDictionary map => From(ValueMap.Copy(map)),
        IReadOnlyDictionary<string, string> map => From(ValueMap.Copy(map)),
        IList list => From(ValueList.Copy(list)),
        _ => new(any, (long)ValueKind.Object),
    };

    /// <summary>The value as a CLR object: a boxed scalar, a string, or the wrapped object itself.</summary>
    public object? ToObject() => Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Bool => AsBool,
        ValueKind.Long => AsLong,
        ValueKind.Double => AsDouble,
        ValueKind.Float => AsFloat,
        ValueKind.Date => AsDate,
        ValueKind.TimeSpan => AsTimeSpan,
        _ => _ref,
    };

    /// <summary>The host object of this type, or null.</summary>
    public T? As<T>()
        where T : class => _ref as T;

    /// <summary>The whole number, if it is one of 64 bits or a float without a fraction.</summary>
    public bool TryGetLong(out long number)
    {
        number = Kind switch
        {
            ValueKind.Long => AsLong,
            ValueKind.Double when AsDouble is >= long.MinValue and < long.MaxValue && Math.Floor(AsDouble) == AsDouble => (long)AsDouble,
            _ => 0,
        };
        return number != 0 || Kind == ValueKind.Long || (Kind == ValueKind.Double && AsDouble == 0);
    }

    /// <summary>The text, if it is a string or HTML.</summary>
    public bool TryGetString(out string text)
    {
        text = Kind switch
        {
            ValueKind.String => AsString,
            ValueKind.Html => AsHtml.ToString(),
            _ => "",
        };
        return Kind is ValueKind.String or ValueKind.Html;
    }

    /// <summary>The date, if it is one.</summary>
    public bool TryGetDate(out DateTimeOffset date)
    {
        date = Kind == ValueKind.Date ? AsDate : default;
        return Kind == ValueKind.Date;
    }
}
