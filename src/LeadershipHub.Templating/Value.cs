using System.Numerics;
using LeadershipHub.Templating.Runtime;

namespace LeadershipHub.Templating;

/// <summary>A value of the language in 16 bytes: numbers, booleans, dates and time spans are held without boxing.</summary>
/// <remarks>
/// A scalar keeps its 64 bits in <c>_bits</c> and a shared <see cref="Tag"/> in <c>_ref</c>; anything else keeps the object in
/// <c>_ref</c> and its <see cref="ValueKind"/> in <c>_bits</c>, so that telling the kind is one type test.
/// </remarks>
public readonly partial struct Value : IEquatable<Value>
{
    private readonly object? _ref;
    private readonly long _bits;

    private Value(object? reference, long bits)
    {
        _ref = reference;
        _bits = bits;
    }

    /// <summary>Null; also what an unset variable reads as.</summary>
    public static Value Null => default;

    public static Value True => new(Tag.Bool, 1);

    public static Value False => new(Tag.Bool, 0);

    /// <summary>A null that was assigned, so that it hides an outer variable of the same name.</summary>
    internal static Value AssignedNull => new(null, 1);

    public ValueKind Kind
    {
        get
        {
            if (_ref is Tag tag)
                return tag.Kind;

            return _ref is null ? ValueKind.Null : (ValueKind)_bits;
        }
    }

    public bool IsNull => _ref is null;

    /// <summary>Neither null nor a null that was assigned by a template.</summary>
    internal bool IsSet => _ref is not null || _bits != 0;

    internal bool IsFunction => _bits == (long)ValueKind.Function && _ref is TemplateFunction;

    internal bool IsNumber => Kind is >= ValueKind.Long and <= ValueKind.BigInteger;

    internal bool IsInteger => Kind is ValueKind.Long or ValueKind.BigInteger;

    internal object? Reference => _ref;

    internal long Bits => _bits;

    /// <summary>The truth of a value: only null and <c>false</c> are false.</summary>
    public bool IsTrue => ReferenceEquals(_ref, Tag.Bool) ? _bits != 0 : _ref is not null;

    public static Value From(bool value) => value ? True : False;

    public static Value From(int value) => new(Tag.Long, value);

    public static Value From(long value) => new(Tag.Long, value);

    public static Value From(double value) => new(Tag.Double, BitConverter.DoubleToInt64Bits(value));

    public static Value From(float value) => new(Tag.Float, BitConverter.SingleToInt32Bits(value));

    public static Value From(decimal value) => new(value, (long)ValueKind.Decimal);

    /// <summary>Becomes a 64-bit number when it fits.</summary>
    public static Value From(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? From((long)value) : new(value, (long)ValueKind.BigInteger);

    public static Value From(DateTimeOffset value) => new(Tag.ForOffset(value.Offset), value.Ticks);

    public static Value From(TimeSpan value) => new(Tag.TimeSpan, value.Ticks);

    public static Value From(string? value) => value is null ? default : new(value, (long)ValueKind.String);

    public static Value From(Html? value) => value is null ? default : new(value, (long)ValueKind.Html);

    public static Value From(ValueList? value) => value is null ? default : new(value, (long)ValueKind.List);

    public static Value From(ValueMap? value) => value is null ? default : new(value, (long)ValueKind.Map);

    public static Value From(TemplateFunction? value) => value is null ? default : new(value, (long)ValueKind.Function);

    internal static Value From(NumberRange value) => new(value, (long)ValueKind.Range);

    /// <summary>The Boolean in it; meaningless for another kind.</summary>
    internal bool AsBool => _bits != 0;

    internal long AsLong => _bits;

    internal double AsDouble => BitConverter.Int64BitsToDouble(_bits);

    internal float AsFloat => BitConverter.Int32BitsToSingle((int)_bits);

    internal TimeSpan AsTimeSpan => new(_bits);

    // The casts below follow a test of Kind, which says what _ref is.
    internal DateTimeOffset AsDate => new(_bits, ((Tag)_ref!).Offset);

    internal decimal AsDecimal => (decimal)_ref!;

    internal BigInteger AsBigInteger => Kind == ValueKind.Long ? _bits : (BigInteger)_ref!;

    internal string AsString => (string)_ref!;

    internal Html AsHtml => (Html)_ref!;

    internal TemplateFunction AsFunction => (TemplateFunction)_ref!;

    internal NumberRange AsRange => (NumberRange)_ref!;

    public bool Equals(Value other) => Operators.AreEqual(this, other);

    public override bool Equals(object? obj) => obj is Value other && Equals(other);

    public override int GetHashCode() => Operators.HashOf(this);

    public static bool operator ==(Value left, Value right) => left.Equals(right);

    public static bool operator !=(Value left, Value right) => !left.Equals(right);

    /// <summary>The text that a template of <see cref="TemplateMode.Text"/> would print, in the invariant culture.</summary>
    public override string ToString() => ValueText.Of(this);
}
