using System.Net;
using System.Text;

namespace LeadershipHub.Engine.Rendering.Podcasts;

/// <summary>Puts show notes together so that they are balanced: a stack of what is open, in which blocks never lie in inline elements.</summary>
internal sealed class NotesBuilder
{
    private const int MostLists = 8;

    private readonly StringBuilder _out = new();
    private readonly List<string> _lists = [];
    private readonly List<(string Name, string? Href)> _inline = [];
    private readonly List<bool> _items = [];
    private int _written;
    private int _listsLeftOut;
    private bool _inParagraph;
    private bool _pendingSpace;

    /// <summary>Plain words; white space of any length is one space.</summary>
    public void Words(string text)
    {
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter))
            {
                _pendingSpace = true;
                continue;
            }

            Begin();
            _out.Append(letter switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", _ => null } ?? letter.ToString());
        }
    }

    public void Break()
    {
        if (!IsOpen)
            return;

        _out.Append("<br/>");
        _pendingSpace = false;
    }

    /// <summary>Ends a paragraph, if one is open.</summary>
    public void Block()
    {
        CloseWritten();
        if (_inParagraph)
            _out.Append("</p>");
        _inParagraph = false;
        _pendingSpace = false;
    }

    /// <summary>Begins a cell of a row, parted from the one before it.</summary>
    public void Cell()
    {
        if (_inParagraph)
            Words(" ·");
        _pendingSpace = true;
    }

    public void OpenList(string name)
    {
        Block();
        if (_lists.Count >= MostLists || (_lists.Count > 0 && !_items[^1]))
        {
            _listsLeftOut++;
            return;
        }

        _out.Append('<').Append(name).Append('>');
        _lists.Add(name);
        _items.Add(false);
    }

    public void CloseList()
    {
        Block();
        if (_listsLeftOut > 0)
        {
            _listsLeftOut--;
            return;
        }

        if (_lists.Count == 0)
            return;

        CloseItem();
        var name = _lists[^1];
        // A list without an item is no list.
        var empty = $"<{name}>";
        if (_out.Length >= empty.Length && _out.ToString(_out.Length - empty.Length, empty.Length).Equals(empty, StringComparison.Ordinal))
            _out.Length -= empty.Length;
        else
            _out.Append("</").Append(name).Append('>');
        _lists.RemoveAt(_lists.Count - 1);
        _items.RemoveAt(_items.Count - 1);
    }

    public void OpenItem()
    {
        Block();
        if (_lists.Count == 0 || _listsLeftOut > 0)
            return;

        CloseItem();
        _out.Append("<li>");
        _items[^1] = true;
    }

    public void CloseItem()
    {
        Block();
        if (_lists.Count == 0 || !_items[^1] || _listsLeftOut > 0)
            return;

        _out.Append("</li>");
        _items[^1] = false;
    }

    public void OpenInline(string name, string? href)
    {
        if (!_inline.Exists(open => string.Equals(open.Name, name, StringComparison.Ordinal)))
            _inline.Add((name, href));
    }

    /// <summary>A link where the address is one that directories let pass.</summary>
    public void OpenLink(string? href)
    {
        if (href is not null && (href.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || href.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)))
            OpenInline("a", href);
    }

    public void CloseInline(string name)
    {
        var at = _inline.FindLastIndex(open => string.Equals(open.Name, name, StringComparison.Ordinal));
        if (at < 0)
            return;

        // What was opened inside it goes on after it.
        for (var i = _written - 1; i >= at; i--)
            _out.Append("</").Append(_inline[i].Name).Append('>');
        _written = Math.Min(_written, at);
        _inline.RemoveAt(at);
    }

    public string Finish()
    {
        Block();
        _listsLeftOut = 0;
        while (_lists.Count > 0)
            CloseList();
        return _out.ToString();
    }

    private bool IsOpen => _inParagraph || (_items.Count > 0 && _items[^1]);

    // Before words: a paragraph, unless they stand in an item, and the inline elements that are wanted. Words between a list's items have no place.
    private void Begin()
    {
        var isFresh = false;
        if (!_inParagraph && (_items.Count == 0 || !_items[^1]))
        {
            if (_lists.Count > 0)
            {
                _out.Append("<li>");
                _items[^1] = true;
            }
            else
            {
                _out.Append("<p>");
                _inParagraph = true;
            }

            isFresh = true;
        }

        if (_pendingSpace && !isFresh && _out.Length > 0 && (_out[^1] is not ('>' or ' ') || IsAfterInline()))
            _out.Append(' ');
        _pendingSpace = false;
        for (; _written < _inline.Count; _written++)
        {
            var (name, href) = _inline[_written];
            _out.Append('<').Append(name);
            if (href is not null)
                _out.Append(" href=\"").Append(WebUtility.HtmlEncode(href)).Append('"');
            _out.Append('>');
        }
    }

    private bool IsAfterInline()
    {
        foreach (var end in (ReadOnlySpan<string>)["</a>", "</strong>", "</em>"])
        {
            if (_out.Length >= end.Length && _out.ToString(_out.Length - end.Length, end.Length).Equals(end, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private void CloseWritten()
    {
        for (; _written > 0; _written--)
            _out.Append("</").Append(_inline[_written - 1].Name).Append('>');
    }
}
