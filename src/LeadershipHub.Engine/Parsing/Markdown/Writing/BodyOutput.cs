using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Markdown.Writing;

/// <summary>Where the parts of one source go: HTML with holes (bodies inside bodies for shortcodes), outline, diagnostics.</summary>
internal sealed class BodyOutput
{
    private readonly List<Hole> _holes = [];
    private readonly Utf8Slab _bodies = new();
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private string _path = "";
    private int _firstLine;
    private int _bodyStart;
    private int _holesStart;

    /// <summary>Raw HTML is on: the author may write anything, URLs that run code included.</summary>
    public bool IsTrusted { get; init; } = true;

    public Utf8Buffer Html { get; } = new();

    public OutlineBuilder Outline { get; } = new();

    /// <summary>Shortcodes around the present place.</summary>
    public int Depth { get; private set; }

    /// <summary>Offset of the next hole in the body that is being written.</summary>
    public int Offset => Html.Length - _bodyStart;

    public void Start(string path, int firstLine)
    {
        Clear();
        (_path, _firstLine) = (path, firstLine);
    }

    /// <summary>A place in the source from a line and column of the Markdown, both from 0.</summary>
    public Position At(int line, int column) => new(_firstLine + line, Math.Max(column, 0) + 1);

    public void Add(Hole hole) => _holes.Add(hole);

    public void Report(Func<SourceSpan, Diagnostic> make, int line, int column)
    {
        var position = At(line, column);
        _diagnostics.Add(make(new(_path, position.Line, position.Column)));
    }

    /// <summary>From here to <see cref="EndBody"/> a body inside the present one is written.</summary>
    public Mark BeginBody()
    {
        var mark = new Mark(_bodyStart, _holesStart);
        (_bodyStart, _holesStart) = (Html.Length, _holes.Count);
        Depth++;
        return mark;
    }

    public Body EndBody(Mark mark)
    {
        var body = TakeBody();
        Html.TruncateTo(_bodyStart);
        _holes.RemoveRange(_holesStart, _holes.Count - _holesStart);
        (_bodyStart, _holesStart) = (mark.BodyStart, mark.HolesStart);
        Depth--;
        return body;
    }

    public MarkdownResult Finish(int words) => new(TakeBody(), Outline.Build(words), _diagnostics.DrainToImmutable());

    public void Clear()
    {
        Html.Clear();
        Outline.Clear();
        _holes.Clear();
        _diagnostics.Clear();
        (_bodyStart, _holesStart, Depth) = (0, 0, 0);
    }

    private Body TakeBody()
    {
        var html = Html.Written[_bodyStart..];
        var holes = CollectionsMarshal.AsSpan(_holes)[_holesStart..];
        return html.IsEmpty && holes.IsEmpty ? Body.Empty : new(_bodies.Keep(html), [.. holes]);
    }

    internal readonly record struct Mark(int BodyStart, int HolesStart);
}
