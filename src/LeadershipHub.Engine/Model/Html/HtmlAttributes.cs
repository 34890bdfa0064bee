using System.Buffers;
using System.Net;
using System.Text;

namespace LeadershipHub.Engine.Model.Html;

/// <summary>The attributes of a start tag, in the order in which they are written. Enumerates itself.</summary>
/// <remarks>https://html.spec.whatwg.org/multipage/syntax.html#attributes-2</remarks>
public ref struct HtmlAttributes(ReadOnlySpan<byte> text)
{
    internal static ReadOnlySpan<byte> Space => " \t\n\f\r"u8;

    private ReadOnlySpan<byte> _rest = text;

    /// <summary>As it is written; compare without case.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>Without quotes, references not resolved; empty where there is none.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    public readonly HtmlAttributes GetEnumerator() => this;

    public readonly HtmlAttributes Current => this;

    public bool MoveNext()
    {
        _rest = _rest.TrimStart(Leading);
        if (_rest.IsEmpty)
            return false;

        var end = _rest[1..].IndexOfAny(NameEnds);
        Name = end < 0 ? _rest : _rest[..(end + 1)];
        _rest = _rest[Name.Length..].TrimStart(Space);
        Value = default;
        if (_rest is [(byte)'=', ..])
            ReadValue();
        return true;
    }

    public readonly bool Is(ReadOnlySpan<byte> name) => Ascii.EqualsIgnoreCase(Name, name);

    /// <summary>The value with its character references resolved.</summary>
    public readonly string Text => Decode(Value);

    /// <summary>The first attribute of a name, references resolved; null where there is none.</summary>
    public readonly string? Find(ReadOnlySpan<byte> name)
    {
        foreach (var attribute in this)
        {
            if (attribute.Is(name))
                return attribute.Text;
        }

        return null;
    }

    /// <summary>Text with its character references resolved.</summary>
    public static string Decode(ReadOnlySpan<byte> text) =>
        text.Contains((byte)'&') ? WebUtility.HtmlDecode(Encoding.UTF8.GetString(text)) : Encoding.UTF8.GetString(text);

    private void ReadValue()
    {
        _rest = _rest[1..].TrimStart(Space);
        if (_rest.IsEmpty)
            return;

        if (_rest[0] is (byte)'"' or (byte)'\'')
        {
            var close = _rest[1..].IndexOf(_rest[0]);
            Value = close < 0 ? _rest[1..] : _rest.Slice(1, close);
            _rest = close < 0 ? default : _rest[(close + 2)..];
            return;
        }

        var end = _rest.IndexOfAny(ValueEnds);
        Value = end < 0 ? _rest : _rest[..end];
        _rest = _rest[Value.Length..];
    }

    private static ReadOnlySpan<byte> Leading => " \t\n\f\r/"u8;

    private static readonly SearchValues<byte> NameEnds = SearchValues.Create(" \t\n\f\r/="u8);

    private static readonly SearchValues<byte> ValueEnds = SearchValues.Create(" \t\n\f\r"u8);
}
