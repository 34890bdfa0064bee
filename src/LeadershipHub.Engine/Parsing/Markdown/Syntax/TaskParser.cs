using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace LeadershipHub.Engine.Parsing.Markdown.Syntax;

/// <summary>
/// Finds <c>[ ]</c> and <c>[x]</c> at the beginning of a list item, with white space after it. (Markdig's own parser takes
/// them anywhere in the item, links like <c>[x](y.md)</c> too.)
/// </summary>
/// <remarks>https://github.github.com/gfm/#task-list-items-extension-</remarks>
internal sealed class TaskParser : InlineParser
{
    public TaskParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Inline is not null || processor.Root?.FirstChild is not null)
            return false;

        if (processor.Block is not ParagraphBlock { Parent: ListItemBlock item } paragraph || item[0] != paragraph)
            return false;

        var text = slice.AsSpan();
        if (text.Length < 4 || text[1] is not (' ' or 'x' or 'X') || text[2] != ']' || !char.IsWhiteSpace(text[3]))
            return false;

        processor.Inline = new TaskList { Checked = text[1] != ' ' };
        slice.Start += 3;
        return true;
    }
}
