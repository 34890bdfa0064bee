using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Data;

/// <summary>
/// Reads the part of YAML that nearly all front matter is written in, several times as fast as the whole language: a map of simple
/// keys to texts on one line, to <c>[flow, lists]</c> and to lists of texts with dashes. At anything else, right or wrong, it gives
/// up, and <see cref="YamlTree"/> reads the text instead. Where it does not give up, both make the same tree.
/// </summary>
internal ref struct EverydayYaml(string text, int firstLine)
{
    private const int LongestKey = 64;

    private static readonly SearchValues<char> OddInFlow = SearchValues.Create("#:[]{},\"'");

    private readonly List<DataEntry> _entries = [];
    private int _next;
    private int _line = firstLine - 1;
    private int _start;
    private ReadOnlySpan<char> _content;

    /// <summary>The map, or null where the text is not of the everyday kind.</summary>
    public static DataMap? TryRead(string text, int firstLine) =>
        text.AsSpan().ContainsAny(OddCharacters.All) || HasLoneReturn(text) ? null : new EverydayYaml(text, firstLine).Read();

    private DataMap? Read()
    {
        var keys = new UniqueKeys(_entries, first: 0);
        var isMore = NextLine();
        while (isMore)
        {
            var colon = KeyLength();
            if (colon == 0)
                return null;

            var key = _content[..colon].ToString();
            var keyPosition = At(0);
            if (keys.Find(key) is not null || ReadValue(colon + 1, out isMore) is not { } value)
                return null;

            _entries.Add(new(key, keyPosition, value));
        }

        return _entries.Count == 0 ? null : new(ImmutableCollectionsMarshal.AsImmutableArray(_entries.ToArray()), _entries[0].KeyPosition);
    }

    // Moves to the next line that is neither empty nor a comment.
    private bool NextLine()
    {
        while (_next < text.Length)
        {
            _start = _next;
            _line++;
            var rest = text.AsSpan(_start);
            var end = rest.IndexOf('\n');
            _next = end < 0 ? text.Length : _start + end + 1;
            _content = (end < 0 ? rest : rest[..end]).TrimEnd('\r').TrimEnd(' ');
            if (!_content.IsEmpty && _content[0] != '#')
                return true;
        }

        return false;
    }

    private readonly int KeyLength()
    {
        var length = 0;
        while (length < _content.Length && length <= LongestKey && (char.IsAsciiLetterOrDigit(_content[length]) || _content[length] is '_' or '-'))
            length++;

        var isKey = length is > 0 and <= LongestKey && char.IsAsciiLetter(_content[0])
            && length < _content.Length && _content[length] == ':' && (length + 1 == _content.Length || _content[length + 1] == ' ');
        return isKey ? length : 0;
    }

    // Reads what follows a key's colon, and goes to the line after it.
    private DataNode? ReadValue(int after, out bool isMore)
    {
        var at = after;
        while (at < _content.Length && _content[at] == ' ')
            at++;

        if (at == _content.Length)
            return ReadBelow(At(after), out isMore);

        DataNode? value = _content[at] == '[' ? ReadFlow(at) : ReadScalar(_content[at..], at);
        isMore = NextLine();
        return value;
    }

    private DataScalar? ReadScalar(ReadOnlySpan<char> written, int at)
    {
        if (written[0] is '"' or '\'')
        {
            var inner = written[1..];
            var isQuoted = inner.IndexOf(written[0]) == inner.Length - 1 && inner.Length > 0 && !inner.Contains('\\');
            return isQuoted ? new(inner[..^1].ToString(), IsPlain: false, At(at)) : null;
        }

        return IsPlain(written) ? new(written.ToString(), IsPlain: true, At(at)) : null;
    }

    private DataList? ReadFlow(int at)
    {
        var position = At(at);
        if (_content[^1] != ']')
            return null;

        var items = new List<DataNode>();
        var end = _content.Length - 1;
        for (at++; at <= end; at++)
        {
            while (_content[at] == ' ')
                at++;

            var length = ItemLength(_content[at..]);
            if (length < 0)
                return null;
            if (length == 0)
                return at == end && items.Count == 0 ? new([], position) : null;

            var written = _content.Slice(at, length).TrimEnd(' ');
            if (ReadItem(written, at) is not { } item)
                return null;

            items.Add(item);
            at += length;
            if (at < end && _content[at] == ']')
                return null;
        }

        return new([.. items], position);
    }

    // Up to the comma or bracket that ends the item, which a quoted one may hold itself.
    private static int ItemLength(ReadOnlySpan<char> rest)
    {
        var skip = 0;
        if (rest[0] is '"' or '\'')
        {
            skip = rest[1..].IndexOf(rest[0]) + 2;
            if (skip < 2)
                return -1;
        }

        var end = rest[skip..].IndexOfAny(',', ']');
        return end < 0 ? -1 : skip + end;
    }

    private DataScalar? ReadItem(ReadOnlySpan<char> written, int at) =>
        written[0] is not ('"' or '\'') && written.ContainsAny(OddInFlow) ? null : ReadScalar(written, at);

    // A key with nothing after it: a list with dashes on the lines below, or nothing at all.
    private DataNode? ReadBelow(Position empty, out bool isMore)
    {
        isMore = NextLine();
        if (!isMore || DashIndent() is not (>= 0 and var indent))
            return new DataScalar("", IsPlain: true, empty);

        var position = At(indent);
        var items = new List<DataNode>();
        while (isMore && DashIndent() == indent)
        {
            var at = indent + 2;
            while (at < _content.Length && _content[at] == ' ')
                at++;

            if (at >= _content.Length || ReadScalar(_content[at..], at) is not { } item)
                return null;

            items.Add(item);
            isMore = NextLine();
        }

        return new DataList([.. items], position);
    }

    // How far the dash of a list's item is indented; -1 for another line.
    private readonly int DashIndent()
    {
        var indent = _content.IndexOfAnyExcept(' ');
        return indent >= 0 && indent + 1 < _content.Length && _content[indent] == '-' && _content[indent + 1] == ' ' ? indent : -1;
    }

    // Whether a text is plain beyond doubt: it begins like a word, a number or a path, and holds nothing that could end it.
    private static bool IsPlain(ReadOnlySpan<char> written)
    {
        var isBegun = char.IsLetterOrDigit(written[0]) || written[0] is '/' or '.' or '_' or '('
            || (written[0] == '-' && written.Length > 1 && char.IsAsciiDigit(written[1]));
        if (!isBegun || written.Contains('#'))
            return false;

        for (var colon = written.IndexOf(':'); colon >= 0;)
        {
            if (colon + 1 == written.Length || written[colon + 1] == ' ')
                return false;

            var further = written[(colon + 1)..].IndexOf(':');
            colon = further < 0 ? -1 : colon + 1 + further;
        }

        return true;
    }

    private readonly Position At(int offset) => new(_line, offset + 1);

    // A carriage return without a line feed is a line break to YAML.
    private static bool HasLoneReturn(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('\r'); at >= 0; at = text.IndexOf('\r'))
        {
            if (at + 1 == text.Length || text[at + 1] != '\n')
                return true;
            text = text[(at + 2)..];
        }

        return false;
    }
}
