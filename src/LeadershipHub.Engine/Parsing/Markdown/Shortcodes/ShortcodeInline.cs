using Markdig.Syntax.Inlines;

namespace LeadershipHub.Engine.Parsing.Markdown.Shortcodes;

/// <summary>A tag in the middle of a paragraph or another run of text.</summary>
internal sealed class ShortcodeInline(ShortcodeTag tag) : LeafInline, IShortcodeNode
{
    public ShortcodeTag Tag { get; } = tag;

    public IShortcodeNode? Close { get; set; }
}
