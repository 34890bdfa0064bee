using System.Runtime.InteropServices;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Data;

/// <summary>
/// Reads the part of YAML that nearly all front matter and configuration is written in, several times as fast as the whole language: maps of simple
/// keys to values on one line, texts, <c>[lists]</c> and <c>{ maps: of them }</c>, and to maps and lists with dashes on the lines below. At anything else, right
/// or wrong, it gives up, and <see cref="YamlTree"/> reads the text instead. Where it does not give up, both make the same tree.
/// </summary>
internal ref partial struct EverydayYaml(string text, int firstLine)
{
    private const int LongestKey = 64;
    private const int DeepestBlock = 16;

    // Entries of the maps that are open, innermost last.
    private readonly List<DataEntry> _entries = [];
    private bool _isMore;
    private int _next;
    private int _line = firstLine - 1;
    private int _start;
    private ReadOnlySpan<char> _content;

    /// <summary>The map or list, or null where the text is not of the everyday kind.</summary>
    public static DataNode? TryRead(string text, int firstLine) =>
        OddCharacters.AreIn(text) || HasLoneReturn(text) ? null : new EverydayYaml(text, firstLine).Read();

    private DataNode? Read()
    {
        _isMore = NextLine();
        if (!_isMore || Indent() > 0)
            return null;

        DataNode? root = IsDash(0) ? ReadList(mapIndent: -1, depth: 1) : ReadMap(at: 0, depth: 1);
        return _isMore ? null : root;
    }

    // The map whose first key stands at an offset of this line, which may be behind a dash; its other keys stand below this one.
    private DataMap? ReadMap(int at, int depth)
    {
        var first = _entries.Count;
        var position = At(at);
        var keys = new UniqueKeys(_entries, first);
        do
        {
            var length = KeyLength(at);
            if (length == 0)
                return null;

            var key = _content.Slice(at, length).ToString();
            var keyPosition = At(at);
            if (keys.Find(key) is not null || ReadValue(at, at + length + 1, depth) is not { } value)
                return null;

            _entries.Add(new(key, keyPosition, value));
        }
        while (_isMore && Indent() == at && !IsDash(at));

        var entries = CollectionsMarshal.AsSpan(_entries)[first..].ToArray();
        _entries.RemoveRange(first, entries.Length);
        return !_isMore || Indent() < at ? new(ImmutableCollectionsMarshal.AsImmutableArray(entries), position) : null;
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
            if (!_content.IsEmpty && _content[Indent()] != '#')
                return true;
        }

        return false;
    }

    private readonly int KeyLength(int at)
    {
        var rest = _content[at..];
        var length = SimpleLength(rest);
        var isKey = length > 0 && length < rest.Length && rest[length] == ':' && (length + 1 == rest.Length || rest[length + 1] == ' ');
        return isKey ? length : 0;
    }

    // Reads what follows the colon of a key of a map at an indent, and goes to the line after it.
    private DataNode? ReadValue(int indent, int after, int depth)
    {
        var at = after;
        if (!SkipSpaces(ref at) || (at > after && _content[at] == '#'))
            return ReadBelow(indent, At(after), depth);

        return ReadOneLine(at, indent);
    }

    // The value of which all stands on this line.
    private DataNode? ReadOneLine(int at, int indent)
    {
        var value = _content[at] is '[' or '{' ? ReadFlow(at) : ReadScalar(_content[at..], at);
        _isMore = NextLine();
        return _isMore && Indent() > indent ? null : value; // a line that is indented further would belong to it
    }

    private DataScalar? ReadScalar(ReadOnlySpan<char> written, int at)
    {
        if (written[0] is '"' or '\'')
        {
            var length = QuotedLength(written);
            return length > 0 && IsEnd(written[length..]) ? Quoted(written[..length], at) : null;
        }

        var note = written.IndexOf('#');
        return PlainScalar(note > 0 && written[note - 1] == ' ' ? written[..note].TrimEnd(' ') : written, at);
    }

    private readonly DataScalar Quoted(ReadOnlySpan<char> written, int at) => new(written[1..^1].ToString(), IsPlain: false, At(at));

    private readonly DataScalar? PlainScalar(ReadOnlySpan<char> written, int at) => IsPlain(written) ? new(written.ToString(), IsPlain: true, At(at)) : null;

    // Whether nothing follows but a note.
    private static bool IsEnd(ReadOnlySpan<char> rest) => rest.IsEmpty || (rest[0] == ' ' && rest.TrimStart(' ')[0] == '#');

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

    // What stands below a key with nothing after it: a map or a list, or nothing at all.
    private DataNode? ReadBelow(int indent, Position empty, int depth)
    {
        _isMore = NextLine();
        if (_isMore && IsDash(Indent()) && Indent() >= indent)
            return depth < DeepestBlock ? ReadList(indent, depth + 1) : null;
        if (_isMore && Indent() > indent)
            return depth < DeepestBlock ? ReadMap(Indent(), depth + 1) : null;

        return new DataScalar("", IsPlain: true, empty);
    }

    // The list below a key of a map, whose dashes stand below the key or further in; -1 where it is below nothing.
    private DataList? ReadList(int mapIndent, int depth)
    {
        var indent = Indent();
        var position = At(indent);
        var items = new List<DataNode>();
        do
        {
            var at = indent + 2;
            if (!SkipSpaces(ref at) || ReadItem(at, indent, depth) is not { } item)
                return null;

            items.Add(item);
        }
        while (_isMore && Indent() == indent && IsDash(indent));

        var isEnded = !_isMore || Indent() < indent || (indent == mapIndent && Indent() == indent);
        return isEnded ? new([.. items], position) : null;
    }

    private DataNode? ReadItem(int at, int indent, int depth)
    {
        if (KeyLength(at) == 0)
            return ReadOneLine(at, indent);

        return depth < DeepestBlock ? ReadMap(at, depth + 1) : null;
    }

    // How far this line, which is not empty, is indented.
    private readonly int Indent() => _content.IndexOfAnyExcept(' ');

    private readonly bool IsDash(int at) => at + 1 < _content.Length && _content[at] == '-' && _content[at + 1] == ' ';

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
