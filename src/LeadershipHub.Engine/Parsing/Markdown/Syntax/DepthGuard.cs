using Markdig.Parsers;
using Markdig.Syntax;

namespace LeadershipHub.Engine.Parsing.Markdown.Syntax;

/// <summary>Stops at containers nested too deeply when the first such line is met: going on takes cubic time before Markdig notices.</summary>
internal sealed class DepthGuard : BlockParser
{
    /// <summary>Quotes, lists and list items around a line; as Markdig's own limit for the finished tree.</summary>
    public const int Limit = 128;

    public DepthGuard() => OpeningCharacters = ['>', '-', '*', '+', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var depth = 0;
        for (Block? block = processor.CurrentContainer; block is not null; block = block.Parent)
        {
            if (++depth > Limit)
                throw new NestedTooDeeplyException();
        }

        return BlockState.None;
    }
}

/// <summary>Ends the parsing of a source; never leaves <see cref="MarkdownParser"/>.</summary>
internal sealed class NestedTooDeeplyException : Exception;
