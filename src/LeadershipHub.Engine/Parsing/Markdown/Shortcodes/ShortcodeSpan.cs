namespace LeadershipHub.Engine.Parsing.Markdown.Shortcodes;

/// <summary>A tag inside a block of raw HTML, which has no syntax tree.</summary>
internal sealed class ShortcodeSpan(ShortcodeTag tag, int start, int end, int line, int column) : IShortcodeNode
{
    public ShortcodeTag Tag { get; } = tag;

    /// <summary>Where the tag begins in the text of the block.</summary>
    public int Start { get; } = start;

    /// <summary>Just after the tag.</summary>
    public int End { get; } = end;

    public int Line { get; } = line;

    public int Column { get; } = column;

    public IShortcodeNode? Close { get; set; }
}
