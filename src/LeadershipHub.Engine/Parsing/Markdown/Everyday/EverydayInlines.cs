using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Markdown.Everyday;

/// <summary>
/// Takes lines of a paragraph, a heading, a cell or the like apart. Whatever could mean two things is <see cref="EverydayInlineKind.Odd"/>.
/// </summary>
/// <remarks>Emphasis may go on from line to line, so one reader is used for all lines of a block.</remarks>
internal ref struct EverydayInlines
{
    private const int Nothing = 1;
    private const int DeepestEmphasis = 1 << 8;

    // Whatever begins or ends something for Markdig: all else is text.
    private static readonly AsciiSet Marks = new("*_`[]!&<\\{~|");

    private static readonly AsciiSet OfUrls = new("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/?#=:@%+,;!$*");

    private static readonly AsciiSet OddInTitle = new("\\&{<`|");

    private ReadOnlySpan<char> _line;
    private int _next;

    // The emphases that are open, one bit each, innermost last: 1 for a strong one. The highest bit only marks where they begin.
    private int _open = Nothing;

    public EverydayInlines()
    {
    }

    /// <summary>Of a text, code, link or image: its text.</summary>
    public ReadOnlySpan<char> Text { get; private set; }

    public ReadOnlySpan<char> Url { get; private set; }

    /// <summary>Empty where there is none.</summary>
    public ReadOnlySpan<char> Title { get; private set; }

    /// <summary>Where in the line it begins, from 0.</summary>
    public int Start { get; private set; }

    public readonly bool IsBalanced => _open == Nothing;

    public void Begin(ReadOnlySpan<char> line)
    {
        _line = line;
        _next = 0;
    }

    public EverydayInlineKind Read()
    {
        Start = _next;
        if (_next == _line.Length)
            return EverydayInlineKind.End;

        var length = TextLength(_line, _next);
        if (length > 0)
        {
            Text = _line.Slice(_next, length);
            _next += length;
            return EverydayInlineKind.Text;
        }

        return _line[_next] switch
        {
            '*' => ReadEmphasis(),
            '`' => ReadCode(),
            '[' => ReadLink(_next, EverydayInlineKind.Link),
            '!' => ReadLink(_next + 1, EverydayInlineKind.Image),
            _ => EverydayInlineKind.Odd,
        };
    }

    private static int TextLength(ReadOnlySpan<char> line, int from)
    {
        for (var at = from; ; at++)
        {
            var further = Marks.IndexIn(line[at..]);
            if (further < 0)
                return line.Length - from;

            at += further;
            if (!IsText(line, at))
                return at - from;
        }
    }

    private static bool IsText(ReadOnlySpan<char> line, int at) => line[at] switch
    {
        '!' => at + 1 == line.Length || line[at + 1] != '[',
        '&' => at + 1 < line.Length && line[at + 1] == ' ',
        '_' => at > 0 && at + 1 < line.Length && char.IsAsciiLetterOrDigit(line[at - 1]) && char.IsAsciiLetterOrDigit(line[at + 1]),
        _ => false,
    };

    // https://spec.commonmark.org/0.31.2/#left-flanking-delimiter-run; one that could both open and close is odd.
    private EverydayInlineKind ReadEmphasis()
    {
        var length = _line[_next..].IndexOfAnyExcept('*') is > 0 and var run ? run : _line.Length - _next;
        var end = _next + length;
        var before = _next == 0 ? Side.Space : SideOf(_line[_next - 1]);
        var after = end == _line.Length ? Side.Space : SideOf(_line[end]);
        if (length > 2 || before == Side.Unknown || after == Side.Unknown)
            return EverydayInlineKind.Odd;

        _next = end;
        var strong = length - 1;
        if ((after == Side.Word && before != Side.Word) || (after == Side.Punctuation && before == Side.Space))
        {
            _open = (_open << 1) | strong;
            return _open > DeepestEmphasis ? EverydayInlineKind.Odd : strong == 1 ? EverydayInlineKind.StrongStart : EverydayInlineKind.EmphasisStart;
        }

        var closes = (before == Side.Word && after != Side.Word) || (before == Side.Punctuation && after == Side.Space);
        if (!closes || _open == Nothing || (_open & 1) != strong)
            return EverydayInlineKind.Odd;

        _open >>= 1;
        return strong == 1 ? EverydayInlineKind.StrongEnd : EverydayInlineKind.EmphasisEnd;
    }

    private EverydayInlineKind ReadCode()
    {
        var inside = _line[(_next + 1)..];
        var length = inside.IndexOf('`');
        if (length <= 0 || inside[0] == ' ' || inside[length - 1] == ' ' || (length + 1 < inside.Length && inside[length + 1] == '`'))
            return EverydayInlineKind.Odd;

        Text = inside[..length];
        _next += length + 2;
        return Text.Contains('|') ? EverydayInlineKind.Odd : EverydayInlineKind.Code;
    }

    // [text](url) or [text](url "title"), the text without anything marked in it.
    private EverydayInlineKind ReadLink(int bracket, EverydayInlineKind kind)
    {
        var start = bracket + 1;
        var length = TextLength(_line, start);
        Text = _line.Slice(start, length);
        if (length == 0 || Text[0] is '^' or '!' or ' ' || Text[^1] == ' ' || !_line[(start + length)..].StartsWith("]("))
            return EverydayInlineKind.Odd;

        var rest = _line[(start + length + 2)..];
        var urlLength = OfUrls.IndexOutside(rest);
        if (urlLength <= 0)
            return EverydayInlineKind.Odd;

        Url = rest[..urlLength];
        Title = [];
        rest = rest[urlLength..];
        if (rest.StartsWith(" \""))
        {
            var titleLength = rest[2..].IndexOf('"');
            if (titleLength <= 0)
                return EverydayInlineKind.Odd;

            Title = rest.Slice(2, titleLength);
            rest = rest[(titleLength + 3)..];
        }

        if (rest is not [')', ..] || OddInTitle.IsAnyIn(Title))
            return EverydayInlineKind.Odd;

        _next = _line.Length - rest.Length + 1;
        return kind;
    }

    private static Side SideOf(char c) =>
        c == ' ' ? Side.Space
        : char.IsAsciiLetterOrDigit(c) || (c is >= '\u00C0' and < '\u0250' && char.IsLetter(c)) ? Side.Word
        : c is > ' ' and < '\u007F' ? Side.Punctuation
        : Side.Unknown;

    private enum Side
    {
        Space,
        Word,
        Punctuation,
        Unknown,
    }
}
