using LeadershipHub.Engine.Model;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;

namespace LeadershipHub.Engine.Parsing.Markdown.Writing;

/// <summary>Writes lists: of items, of tasks, of terms and their definitions.</summary>
internal sealed class ListWriter(BodyOutput output, Prose prose, AttributeWriter attributes, InlineWriter inlines, BlockWriter blocks)
{
    public void Write(ListBlock list)
    {
        var html = output.Html;
        html.Write(list.IsOrdered ? "<ol"u8 : "<ul"u8);
        if (list.IsOrdered && Digits.TryRead(list.OrderedStart, out var start) && start != 1)
            html.WriteText($" start=\"{Digits.Of(start)}\"");

        attributes.Write(list, ownClass: HasTask(list) ? "contains-task-list" : null);
        html.Write(">\n"u8);
        foreach (var item in list)
        {
            html.Write("<li"u8);
            attributes.Write(item, ownClass: IsTask(item) ? "task-list-item" : null);
            html.Write(">"u8);
            if (list.IsLoose)
                html.Write("\n"u8);

            blocks.WriteChildren((ContainerBlock)item, tight: !list.IsLoose);
            html.Write("</li>\n"u8);
        }

        html.Write(list.IsOrdered ? "</ol>\n"u8 : "</ul>\n"u8);
    }

    private static bool HasTask(ListBlock list)
    {
        foreach (var item in list)
        {
            if (IsTask(item))
                return true;
        }

        return false;
    }

    private static bool IsTask(Block item) => item is ListItemBlock { Count: > 0 } list && list[0] is ParagraphBlock { Inline.FirstChild: TaskList };

    public void Write(DefinitionList list)
    {
        attributes.WriteStart("<dl"u8, list);
        output.Html.Write("\n"u8);
        foreach (var child in list)
        {
            var item = (ContainerBlock)child;
            var first = 0;
            for (; first < item.Count && item[first] is DefinitionTerm term; first++)
            {
                prose.BreakBlock();
                attributes.WriteStart("<dt"u8, term);
                inlines.WriteChildren(term.Inline);
                output.Html.Write("</dt>\n"u8);
            }

            attributes.WriteStart("<dd"u8, item);
            blocks.Pair(item);
            blocks.Write(item, first, item.Count, tight: item.Count - first == 1);
            output.Html.Write("</dd>\n"u8);
        }

        output.Html.Write("</dl>\n"u8);
    }
}
