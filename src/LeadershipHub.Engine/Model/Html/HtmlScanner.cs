using System.Text;

namespace LeadershipHub.Engine.Model.Html;

/// <summary>What <see cref="HtmlScanner.Read"/> has found.</summary>
public enum HtmlPart
{
    Text,
    StartTag,
    EndTag,
    Comment,
    Doctype,
}

/// <summary>
/// Goes through the UTF-8 text of an HTML document, part by part, without building a tree and without allocating. It follows the tokenizer of the
/// standard for what generators and authors write: attribute syntax, raw text of scripts, styles, text areas and titles, comments, doctype.
/// https://html.spec.whatwg.org/multipage/parsing.html#tokenization
/// </summary>
public ref struct HtmlScanner(ReadOnlySpan<byte> html)
{
    private readonly ReadOnlySpan<byte> _html = html;
    private ReadOnlySpan<byte> _rawUntil;
    private int _at;

    public HtmlPart Part { get; private set; }

    /// <summary>Offset of the part in the document, in bytes.</summary>
    public int Start { get; private set; }

    /// <summary>Offset behind the part.</summary>
    public readonly int End => _at;

    /// <summary>Of a tag, as it is written; compare without case.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>Between the name of a start tag and its end.</summary>
    public readonly HtmlAttributes Attributes => new(_attributes);

    /// <summary>The same as it is written.</summary>
    public readonly ReadOnlySpan<byte> RawAttributes => _attributes;

    /// <summary>The whole part, delimiters included.</summary>
    public readonly ReadOnlySpan<byte> Raw => _html[Start.._at];

    private ReadOnlySpan<byte> _attributes;

    /// <summary>False at the end of the document.</summary>
    public bool Read()
    {
        Start = _at;
        if (_at >= _html.Length)
            return false;
        if (!_rawUntil.IsEmpty)
            return ReadRaw();

        var rest = _html[_at..];
        if (rest[0] != (byte)'<' || rest.Length == 1)
            return Text(from: 1);

        var next = rest[1];
        if (IsLetter(next))
            return StartTag(rest);
        if (next == (byte)'/' && rest.Length > 2 && IsLetter(rest[2]))
            return EndTag(rest);
        if (next is (byte)'!' or (byte)'?' or (byte)'/')
            return Markup(rest);
        return Text(from: 1);
    }

    /// <summary>Whether the tag has a name, in lower case.</summary>
    public readonly bool Is(ReadOnlySpan<byte> name) => Name.Length == name.Length && Ascii.EqualsIgnoreCase(Name, name);

    private bool Text(int from)
    {
        Part = HtmlPart.Text;
        var next = from < _html.Length - _at ? _html[(_at + from)..].IndexOf((byte)'<') : -1;
        _at = next < 0 ? _html.Length : _at + from + next;
        return true;
    }

    // The text of an element in which '<' is a letter like any other, up to its end tag.
    private bool ReadRaw()
    {
        var rest = _html[_at..];
        var end = 0;
        while (true)
        {
            var next = rest[end..].IndexOf("</"u8);
            if (next < 0)
            {
                end = rest.Length;
                break;
            }

            end += next;
            var after = rest[(end + 2)..];
            if (after.Length > _rawUntil.Length && Ascii.EqualsIgnoreCase(after[.._rawUntil.Length], _rawUntil) && !IsNamePart(after[_rawUntil.Length]))
                break;
            end += 2;
        }

        _rawUntil = default;
        if (end == 0)
            return Read();
        Part = HtmlPart.Text;
        _at += end;
        return true;
    }

    private bool StartTag(ReadOnlySpan<byte> rest)
    {
        Part = HtmlPart.StartTag;
        Name = rest.Slice(1, NameLength(rest[1..]));
        var end = TagEnd(rest, 1 + Name.Length);
        _attributes = rest[(1 + Name.Length)..Math.Min(end, rest.Length)];
        _at = Math.Min(_at + end + 1, _html.Length);
        if (Name.Length >= 5 && (Is("script"u8) || Is("style"u8) || Is("textarea"u8) || Is("title"u8)))
            _rawUntil = Name;
        return true;
    }

    private bool EndTag(ReadOnlySpan<byte> rest)
    {
        Part = HtmlPart.EndTag;
        Name = rest.Slice(2, NameLength(rest[2..]));
        _attributes = default;
        // Nearly all have nothing behind their name.
        var end = 2 + Name.Length;
        _at = Math.Min(_at + (end < rest.Length && rest[end] == (byte)'>' ? end : TagEnd(rest, end)) + 1, _html.Length);
        return true;
    }

    private bool Markup(ReadOnlySpan<byte> rest)
    {
        if (rest.StartsWith("<!--"u8))
        {
            Part = HtmlPart.Comment;
            // '-->' may share its dashes with the beginning: '<!-->' is a whole comment.
            var end = rest[2..].IndexOf("-->"u8);
            _at = end < 0 ? _html.Length : _at + 2 + end + 3;
            return true;
        }

        Part = rest.Length > 9 && Ascii.EqualsIgnoreCase(rest[2..9], "doctype"u8) ? HtmlPart.Doctype : HtmlPart.Comment;
        var close = rest.IndexOf((byte)'>');
        _at = close < 0 ? _html.Length : _at + close + 1;
        return true;
    }

    // The offset of the '>' that ends the tag; one inside of quotes is part of a value.
    private static int TagEnd(ReadOnlySpan<byte> tag, int from)
    {
        var at = from;
        while (true)
        {
            while (at < tag.Length && tag[at] is not ((byte)'>' or (byte)'"' or (byte)'\''))
                at++;
            if (at == tag.Length || tag[at] == (byte)'>')
                return at;

            // A quote opens a value only behind '='.
            var quote = tag[at];
            var before = at - 1;
            while (before > 0 && HtmlAttributes.IsSpace(tag[before]))
                before--;
            var isValue = before >= 0 && tag[before] == (byte)'=';
            at++;
            if (!isValue)
                continue;
            var close = tag[at..].IndexOf(quote);
            if (close < 0)
                return tag.Length;
            at += close + 1;
        }
    }

    // Names are short: a vector search takes longer to begin than this to end.
    private static int NameLength(ReadOnlySpan<byte> name)
    {
        var length = 0;
        while (length < name.Length && IsNamePart(name[length]))
            length++;
        return length;
    }

    private static bool IsNamePart(byte letter) => letter is not ((byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\f' or (byte)'\r' or (byte)'/' or (byte)'>');

    private static bool IsLetter(byte letter) => (uint)((letter | 0x20) - 'a') <= 'z' - 'a';
}
