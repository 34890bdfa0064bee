using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Data;

/// <summary>
/// Reads the part of YAML that nearly all front matter is written in, several times as fast as the whole language: a map of simple
/// keys to values on one line, texts, <c>[lists]</c> and <c>{ maps: of them }</c>, and to lists of such values with dashes. At anything else, right or wrong, it gives
/// up, and <see cref="YamlTree"/> reads the text instead. Where it does not give up, both make the same tree.
/// </summary>
internal ref struct EverydayYaml(string text, int firstLine)
{
    private const int LongestKey = 64;
    private const int DeepestFlow = 8;

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
        var length = SimpleLength(_content);
        var isKey = length > 0 && length < _content.Length && _content[length] == ':' && (length + 1 == _content.Length || _content[length + 1] == ' ');
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

        var value = ReadOneLine(at);
        isMore = NextLine();
        return value;
    }

    private DataNode? ReadOneLine(int at) => _content[at] is '[' or '{' ? ReadFlow(at) : ReadScalar(_content[at..], at);

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

    private DataNode? ReadFlow(int at) => ReadFlowValue(ref at, depth: 0) is { } value && at == _content.Length ? value : null;

    // Goes to behind the value.
    private DataNode? ReadFlowValue(ref int at, int depth) => _content[at] switch
    {
        '[' => depth < DeepestFlow ? ReadFlowList(ref at, depth + 1) : null,
        '{' => depth < DeepestFlow ? ReadFlowMap(ref at, depth + 1) : null,
        _ => ReadFlowScalar(ref at),
    };

    private DataList? ReadFlowList(ref int at, int depth)
    {
        var position = At(at++);
        var items = new List<DataNode>();
        while (SkipSpaces(ref at))
        {
            if (_content[at] == ']' && items.Count == 0)
                return Ended(ref at, new DataList([], position));
            if (ReadFlowValue(ref at, depth) is not { } item || !SkipSpaces(ref at))
                return null;

            items.Add(item);
            if (_content[at] == ']')
                return Ended(ref at, new DataList([.. items], position));
            if (_content[at++] != ',')
                return null;
        }

        return null;
    }

    private DataMap? ReadFlowMap(ref int at, int depth)
    {
        var position = At(at++);
        var entries = new List<DataEntry>();
        var keys = new UniqueKeys(entries, first: 0);
        while (SkipSpaces(ref at))
        {
            if (_content[at] == '}' && entries.Count == 0)
                return Ended(ref at, new DataMap([], position));

            var keyPosition = At(at);
            if (ReadFlowKey(ref at) is not { } key || keys.Find(key) is not null || !SkipSpaces(ref at) || ReadFlowValue(ref at, depth) is not { } value || !SkipSpaces(ref at))
                return null;

            entries.Add(new(key, keyPosition, value));
            if (_content[at] == '}')
                return Ended(ref at, new DataMap([.. entries], position));
            if (_content[at++] != ',')
                return null;
        }

        return null;
    }

    // With its colon, which a space must follow.
    private readonly string? ReadFlowKey(ref int at)
    {
        var rest = _content[at..];
        var length = rest[0] is '"' or '\'' ? QuotedLength(rest) : SimpleLength(rest);
        if (length == 0 || length + 1 >= rest.Length || rest[length] != ':' || rest[length + 1] != ' ')
            return null;

        at += length + 1;
        return (rest[0] is '"' or '\'' ? rest[1..(length - 1)] : rest[..length]).ToString();
    }

    private DataScalar? ReadFlowScalar(ref int at)
    {
        var start = at;
        var rest = _content[at..];
        if (rest[0] is '"' or '\'')
        {
            var length = QuotedLength(rest);
            at += length;
            return length == 0 ? null : ReadScalar(rest[..length], start);
        }

        var end = rest.IndexOfAny(',', ']', '}');
        if (end <= 0)
            return null;

        at += end;
        var written = rest[..end].TrimEnd(' ');
        return written.IsEmpty || written.ContainsAny(OddInFlow) ? null : ReadScalar(written, start);
    }

    private readonly bool SkipSpaces(ref int at)
    {
        while (at < _content.Length && _content[at] == ' ')
            at++;
        return at < _content.Length;
    }

    // Both quotes with what is between them, or 0 where there is no second one or something to be unescaped. Another quote behind it fails on its own.
    private static int QuotedLength(ReadOnlySpan<char> rest)
    {
        var inner = rest[1..].IndexOf(rest[0]);
        return inner < 0 || rest.Slice(1, inner).Contains('\\') ? 0 : inner + 2;
    }

    private static int SimpleLength(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && length <= LongestKey && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] is '_' or '-'))
            length++;

        return length is > 0 and <= LongestKey && char.IsAsciiLetter(rest[0]) ? length : 0;
    }

    private static T Ended<T>(ref int at, T value)
    {
        at++;
        return value;
    }

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

            if (at >= _content.Length || ReadOneLine(at) is not { } item)
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
