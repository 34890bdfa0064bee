using Markdig.Parsers;
using Markdig.Syntax;

namespace LeadershipHub.Engine.Parsing.Markdown.Shortcodes;

/// <summary>A tag alone on its line or lines.</summary>
internal sealed class ShortcodeBlock : LeafBlock, IShortcodeNode
{
    public ShortcodeBlock(BlockParser parser)
        : base(parser) => ProcessInlines = false;

    public ShortcodeTag Tag { get; set; } = ShortcodeTag.Unterminated;

    public IShortcodeNode? Close { get; set; }

    /// <summary>Offset in the source just after the tag.</summary>
    public int EndOffset { get; init; }
}
