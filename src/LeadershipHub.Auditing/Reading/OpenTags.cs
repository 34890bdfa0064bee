using System.Collections.Frozen;
using System.Text;

namespace LeadershipHub.Auditing.Reading;

/// <summary>
/// Which elements are open. Elements whose end tags may be left out are closed by their parents' ends, as browsers do.
/// https://html.spec.whatwg.org/multipage/syntax.html#optional-tags
/// </summary>
internal sealed class OpenTags
{
    private static readonly FrozenSet<string> Void = FrozenSet.Create(StringComparer.Ordinal,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    private static readonly FrozenSet<string> MayStayOpen = FrozenSet.Create(StringComparer.Ordinal,
        "html", "head", "body", "li", "dt", "dd", "p", "rt", "rp", "optgroup", "option", "colgroup", "caption", "thead", "tbody", "tfoot", "tr", "td", "th");

    private readonly List<string> _open = [];
    private readonly Dictionary<ulong, string> _names = [];
    private int _foreign;
    private bool _isSaid;

    /// <summary>Whether what comes belongs to the head of the document and not to a drawing.</summary>
    public bool IsInHead => _foreign == 0;

    public void Clear()
    {
        _open.Clear();
        (_foreign, _isSaid) = (0, false);
    }

    /// <summary>Null where all is well.</summary>
    /// <param name="isClosed">The tag ends with '/&gt;', which closes a drawing and says nothing of other elements.</param>
    public string? Start(ReadOnlySpan<byte> tag, bool isClosed)
    {
        var name = NameOf(tag);
        if (name is "svg" or "math")
        {
            if (isClosed)
                return null;
            _foreign++;
        }

        // Elements of drawings close themselves with '/>', so only their root is held to balance.
        if ((_foreign > 0 && name is not ("svg" or "math")) || Void.Contains(name))
            return null;

        _open.Add(name);
        return null;
    }

    /// <summary>What is wrong with an end tag; null where all is well. Only the first mistake of a page is said, since others follow from it.</summary>
    public string? End(ReadOnlySpan<byte> tag)
    {
        var name = NameOf(tag);
        if (name is "svg" or "math")
            _foreign = Math.Max(0, _foreign - 1);
        else if (_foreign > 0)
            return null;
        if (Void.Contains(name))
            return name is "br" ? null : Say($"</{name}> ends an element that has no end.");

        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i] == name)
            {
                _open.RemoveRange(i, _open.Count - i);
                return null;
            }

            if (!MayStayOpen.Contains(_open[i]))
                return _open.Contains(name) ? Misnested(name, _open[i], i) : Say($"</{name}> ends an element that is not open.");
        }

        return Say($"</{name}> ends an element that is not open.");
    }

    /// <summary>What was never closed; null where all is well.</summary>
    public string? AtEnd()
    {
        foreach (var name in _open)
        {
            if (!MayStayOpen.Contains(name))
                return Say($"<{name}> is never closed.");
        }

        return null;
    }

    private string? Misnested(string name, string inner, int at)
    {
        _open.RemoveRange(_open.LastIndexOf(name, at), _open.Count - _open.LastIndexOf(name, at));
        return Say($"</{name}> comes before <{inner}> is closed.");
    }

    private string? Say(string what)
    {
        if (_isSaid)
            return null;
        _isSaid = true;
        return what;
    }

    private string NameOf(ReadOnlySpan<byte> tag)
    {
        ulong key = (ulong)tag.Length << 56;
        if (tag.Length > 7)
            return Encoding.UTF8.GetString(tag).ToLowerInvariant();
        for (var i = 0; i < tag.Length; i++)
            key |= (ulong)tag[i] << (8 * i);
        if (!_names.TryGetValue(key, out var name))
            _names.Add(key, name = Encoding.UTF8.GetString(tag).ToLowerInvariant());
        return name;
    }
}
