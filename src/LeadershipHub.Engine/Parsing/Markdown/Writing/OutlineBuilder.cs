using System.Runtime.InteropServices;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Markdown.Writing;

/// <summary>Gathers what the <see cref="Outline"/> says while the HTML is written.</summary>
internal sealed class OutlineBuilder
{
    private readonly List<Heading> _headings = [];
    private OutlineLink[] _links = new OutlineLink[16];
    private int _linkCount;
    private readonly List<string> _anchors = [];
    private readonly HashSet<string> _anchored = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _nextNumber = new(StringComparer.Ordinal);

    private readonly List<string> _quotes = [];

    public string? Summary { get; set; }

    /// <summary>The summary where a text that seemed to have a <c>&lt;!--more--&gt;</c> has none.</summary>
    public string? FirstParagraph { get; set; }

    /// <summary>A quote that a shortcode shows.</summary>
    public void AddQuote(string id)
    {
        if (!_quotes.Contains(id))
            _quotes.Add(id);
    }

    public void AddHeading(int level, string id, string text) => _headings.Add(new(level, id, text));

    public void AddLink(LinkTarget target, bool isImage, Position position)
    {
        if (_linkCount == _links.Length)
            Array.Resize(ref _links, _linkCount * 2);

        _links[_linkCount++] = new(target, isImage, position);
    }

    /// <summary>Keeps an id that the author gave from being taken by a heading before it.</summary>
    public void Reserve(string id) => _ids.Add(id);

    /// <summary>An id in the HTML; false where it was there before.</summary>
    public bool AddAnchor(string id)
    {
        _ids.Add(id);
        if (!_anchored.Add(id))
            return false;

        _anchors.Add(id);
        return true;
    }

    /// <summary>The id of a heading that has none of its own: from its text, with <c>-2</c>, <c>-3</c> … where it is taken.</summary>
    public string TakeId(string text)
    {
        var wanted = Slug.Of(text);
        if (wanted.Length == 0)
            wanted = "section";

        var id = wanted;
        var number = _nextNumber.GetValueOrDefault(wanted, 2);
        while (!_ids.Add(id))
            id = $"{wanted}-{Digits.Of(number++)}";

        if (number > 2)
            _nextNumber[wanted] = number;

        AddAnchor(id);
        return id;
    }

    public Outline Build(int words) => new()
    {
        Headings = [.. _headings],
        Links = ImmutableCollectionsMarshal.AsImmutableArray(TakeLinks()),
        Anchors = [.. _anchors],
        Quotes = [.. _quotes],
        WordCount = words,
        Summary = Summary ?? FirstParagraph ?? "",
    };

    // Copied by hand: generic code over this type would have to be compiled at run time.
    private OutlineLink[] TakeLinks()
    {
        if (_linkCount == 0)
            return [];

        var taken = new OutlineLink[_linkCount];
        Array.Copy(_links, taken, _linkCount);
        return taken;
    }

    public void Clear()
    {
        _headings.Clear();
        _linkCount = 0;
        _anchors.Clear();
        _quotes.Clear();
        _anchored.Clear();
        _ids.Clear();
        _nextNumber.Clear();
        (Summary, FirstParagraph) = (null, null);
    }
}
