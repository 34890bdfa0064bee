using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Markdown.Shortcodes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LeadershipHub.Engine.Parsing.Markdown.Writing;

/// <summary>Turns tags into holes and reports the wrong ones.</summary>
internal sealed class ShortcodeWriter(BodyOutput output, Prose prose)
{
    public const int DepthLimit = 32;

    private readonly ShortcodePairs _pairs = new();
    private int _ordinal;

    /// <summary>Whether the source has any tag at all.</summary>
    public bool Exist { get; private set; }

    public void Start(bool exist)
    {
        _pairs.Clear();
        _ordinal = 0;
        Exist = exist;
    }

    public void Pair(ContainerBlock siblings)
    {
        foreach (var block in siblings)
        {
            if (block is ShortcodeBlock shortcode)
                _pairs.Add(shortcode);
        }

        _pairs.EndSiblings();
    }

    public void Pair(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is ShortcodeInline shortcode)
                _pairs.Add(shortcode);
        }

        _pairs.EndSiblings();
    }

    public void Pair(IEnumerable<ShortcodeSpan> spans)
    {
        foreach (var span in spans)
            _pairs.Add(span);

        _pairs.EndSiblings();
    }

    /// <summary>Reports the tags without their partners, after everything has been written.</summary>
    public void Finish()
    {
        if (Exist)
            _pairs.Report(output.Report);
    }

    public int TakeOrdinal() => _ordinal++;

    /// <summary>Writes everything but the beginning of a pair; false for that.</summary>
    public bool WriteSingle(IShortcodeNode node)
    {
        var tag = node.Tag;
        if (tag.Problem is not null)
            output.Report(at => MarkdownDiagnostics.BadArguments(tag.Name.Length == 0 ? null : tag.Name, tag.Problem, at), node.Line, node.Column);

        switch (tag.Kind)
        {
            case ShortcodeTagKind.Unterminated:
                output.Report(MarkdownDiagnostics.UnterminatedShortcode, node.Line, node.Column);
                prose.WriteVerbatim(ShortcodeSyntax.Start);
                return true;
            case ShortcodeTagKind.Literal:
                prose.WriteVerbatim(tag.Name);
                return true;
            case ShortcodeTagKind.Close:
                return true;
        }

        if (node.Close is not null)
            return false;

        if (tag.Problem is null)
            Add(node, TakeOrdinal(), inner: null);

        return true;
    }

    /// <summary>Whether a pair stands inside so many others that it is reported and left out with all that is in it.</summary>
    public bool IsTooDeep(IShortcodeNode node)
    {
        if (output.Depth < DepthLimit)
            return false;

        output.Report(at => MarkdownDiagnostics.ShortcodesTooDeep(node.Tag.Name, DepthLimit, at), node.Line, node.Column);
        return true;
    }

    /// <summary>Writes a pair whose inner text has been written.</summary>
    public void WritePair(IShortcodeNode node, int ordinal, Body inner)
    {
        if (node.Tag.Problem is null)
            Add(node, ordinal, inner);
    }

    private void Add(IShortcodeNode node, int ordinal, Body? inner)
    {
        if (node.Tag.Name is "quote" && QuoteId(node.Tag) is { } id)
            output.Outline.AddQuote(id);
        output.Add(new ShortcodeHole(output.Offset, node.Tag.Name, node.Tag.Args, node.Tag.Params, inner, ordinal, output.At(node.Line, node.Column)));
    }

    private static string? QuoteId(ShortcodeTag tag)
    {
        foreach (var (name, value) in tag.Params)
        {
            if (name is "id")
                return value;
        }

        return tag.Args is [var first, ..] ? first : null;
    }
}
