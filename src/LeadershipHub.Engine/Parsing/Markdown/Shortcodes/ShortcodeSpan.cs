namespace LeadershipHub.Engine.Parsing.Markdown.Shortcodes;

/// <summary>A tag inside a block of raw HTML, which has no syntax tree: <paramref name="Start"/> to <paramref name="End"/> of its text.</summary>
internal sealed record ShortcodeSpan(ShortcodeTag Tag, int Start, int End, int Line, int Column) : IShortcodeNode
{
    public IShortcodeNode? Close { get; set; }
}
