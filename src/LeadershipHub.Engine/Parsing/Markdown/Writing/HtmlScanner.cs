using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Markdown.Writing;

/// <summary>Finds quoted ids and URLs in the start tags of raw HTML; skips comments, scripts and styles.</summary>
internal ref struct HtmlScanner(ReadOnlySpan<char> html, int start)
{
    private static readonly AsciiSet TagNameEnd = new(" \t\r\n/>");

    private readonly ReadOnlySpan<char> _html = html;
    private int _at = start;
    private ReadOnlySpan<char> _tag;

    /// <summary>Where a value stands between its quotes, and what it is.</summary>
    public readonly record struct Found(int ValueStart, int ValueEnd, bool IsId, bool IsImage);

    public Found Current { get; private set; }

    /// <summary>Goes to the next id or URL; false at the end.</summary>
    public bool MoveNext()
    {
        while (_at < _html.Length)
        {
            if (_tag.IsEmpty && !NextTag())
                return false;

            if (ReadAttribute())
                return true;
        }

        return false;
    }

    private bool NextTag()
    {
        while (_html[_at..].IndexOf('<') is >= 0 and var skip)
        {
            _at += skip + 1;
            var rest = _html[_at..];
            if (rest.StartsWith("!--"))
            {
                SkipPast(3, "-->");
            }
            else if (!rest.IsEmpty && char.IsAsciiLetter(rest[0]))
            {
                var length = TagNameEnd.IndexIn(rest);
                _tag = length < 0 ? rest : rest[..length];
                _at += _tag.Length;
                return _at < _html.Length;
            }
            else
            {
                SkipPast(0, ">");
            }
        }

        _at = _html.Length;
        return false;
    }

    private bool ReadAttribute()
    {
        while (_at < _html.Length && (char.IsWhiteSpace(_html[_at]) || _html[_at] == '/'))
            _at++;

        if (_at >= _html.Length)
            return false;

        if (_html[_at] == '>')
        {
            EndTag();
            return false;
        }

        var nameStart = _at;
        _at++;
        while (_at < _html.Length && !char.IsWhiteSpace(_html[_at]) && _html[_at] is not ('=' or '>' or '/'))
            _at++;

        var name = _html[nameStart.._at];
        while (_at < _html.Length && char.IsWhiteSpace(_html[_at]))
            _at++;

        return _at < _html.Length && _html[_at] == '=' && ReadValue(name);
    }

    private bool ReadValue(ReadOnlySpan<char> name)
    {
        _at++;
        while (_at < _html.Length && char.IsWhiteSpace(_html[_at]))
            _at++;

        if (_at >= _html.Length || _html[_at] is not ('"' or '\''))
        {
            while (_at < _html.Length && !char.IsWhiteSpace(_html[_at]) && _html[_at] != '>')
                _at++;

            return false;
        }

        var length = _html[(_at + 1)..].IndexOf(_html[_at]);
        if (length < 0)
        {
            _at = _html.Length;
            return false;
        }

        var valueStart = _at + 1;
        _at = valueStart + length + 1;
        var isId = Is(name, "id") || (Is(name, "name") && Is(_tag, "a"));
        Current = new(valueStart, valueStart + length, isId, Is(_tag, "img"));
        return isId || IsUrl(name);
    }

    private readonly bool IsUrl(ReadOnlySpan<char> name) =>
        Is(name, "href") ? Is(_tag, "a") || Is(_tag, "area")
        : Is(name, "src") ? Is(_tag, "img") || Is(_tag, "source") || Is(_tag, "audio") || Is(_tag, "video") || Is(_tag, "track") || Is(_tag, "iframe")
        : Is(name, "poster") && Is(_tag, "video");

    private void EndTag()
    {
        _at++;
        var raw = Is(_tag, "script") ? "</script" : Is(_tag, "style") ? "</style" : null;
        _tag = [];
        if (raw is not null)
            SkipPast(0, raw);
    }

    private void SkipPast(int offset, string end)
    {
        var from = Math.Min(_at + offset, _html.Length);
        var length = _html[from..].IndexOf(end, StringComparison.OrdinalIgnoreCase);
        _at = length < 0 ? _html.Length : from + length + end.Length;
    }

    private static bool Is(ReadOnlySpan<char> name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);
}
