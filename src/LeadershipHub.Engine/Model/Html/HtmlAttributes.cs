using System.Net;
using System.Text;

namespace LeadershipHub.Engine.Model.Html;

/// <summary>The attributes of a start tag, in the order in which they are written. Enumerates itself.</summary>
/// <remarks>https://html.spec.whatwg.org/multipage/syntax.html#attributes-2</remarks>
public ref struct HtmlAttributes(ReadOnlySpan<byte> text)
{
    private ReadOnlySpan<byte> _rest = text;

    /// <summary>As it is written; compare without case.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>Without quotes, references not resolved; empty where there is none.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    public readonly HtmlAttributes GetEnumerator() => this;

    public readonly HtmlAttributes Current => this;

    public bool MoveNext()
    {
        _rest = Trimmed(_rest, orSlash: true);
        if (_rest.IsEmpty)
            return false;

        // A name may begin with '='.
        var end = 1;
        while (end < _rest.Length && _rest[end] is not ((byte)'=' or (byte)'/') && !IsSpace(_rest[end]))
            end++;
        Name = _rest[..end];
        _rest = Trimmed(_rest[end..]);
        Value = default;
        if (_rest is [(byte)'=', ..])
            ReadValue();
        return true;
    }

    public readonly bool Is(ReadOnlySpan<byte> name) => Name.Length == name.Length && Ascii.EqualsIgnoreCase(Name, name);

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
        _rest = Trimmed(_rest[1..]);
        if (_rest.IsEmpty)
            return;

        if (_rest[0] is (byte)'"' or (byte)'\'')
        {
            var close = _rest[1..].IndexOf(_rest[0]);
            Value = close < 0 ? _rest[1..] : _rest.Slice(1, close);
            _rest = close < 0 ? default : _rest[(close + 2)..];
            return;
        }

        var end = 0;
        while (end < _rest.Length && !IsSpace(_rest[end]))
            end++;
        Value = _rest[..end];
        _rest = _rest[end..];
    }

    /// <summary>White space of HTML.</summary>
    internal static bool IsSpace(byte letter) => letter is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\f' or (byte)'\r';

    // Letter by letter: the framework's searches for one of several are not compiled ahead, and take longer to begin than names are long.
    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> text, bool orSlash = false)
    {
        var start = 0;
        while (start < text.Length && (IsSpace(text[start]) || (orSlash && text[start] == (byte)'/')))
            start++;
        return text[start..];
    }
}
