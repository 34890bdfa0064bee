using LeadershipHub.Engine.Model;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;

namespace LeadershipHub.Engine.Parsing.Markdown.Writing;

/// <summary>Writes tables, each in a region that scrolls with the keyboard too.</summary>
internal sealed class TableWriter(BodyOutput output, AttributeWriter attributes, BlockWriter blocks)
{
    public void Write(Table table)
    {
        var html = output.Html;
        html.Write("<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\""u8);
        output.Add(new UiTextHole(output.Offset, "table", null, output.At(table.Line, table.Column)));
        html.Write("\">\n<table"u8);
        attributes.Write(table);
        html.Write(">\n"u8);

        var part = default(bool?);
        foreach (var child in table)
        {
            var row = (TableRow)child;
            if (part != row.IsHeader)
            {
                EndPart(part);
                html.Write(row.IsHeader ? "<thead>\n"u8 : "<tbody>\n"u8);
                part = row.IsHeader;
            }

            WriteRow(table, row);
        }

        EndPart(part);
        html.Write("</table>\n</div>\n"u8);
    }

    private void EndPart(bool? isHeader)
    {
        if (isHeader is { } header)
            output.Html.Write(header ? "</thead>\n"u8 : "</tbody>\n"u8);
    }

    private void WriteRow(Table table, TableRow row)
    {
        var html = output.Html;
        attributes.WriteStart("<tr"u8, row);
        for (var i = 0; i < row.Count; i++)
        {
            var cell = (TableCell)row[i];
            html.Write(row.IsHeader ? "<th scope=\"col\""u8 : "<td"u8);
            WriteAttributes(cell, AlignmentOf(table, i));
            html.Write(">"u8);
            blocks.WriteChildren(cell, tight: true);
            html.Write(row.IsHeader ? "</th>"u8 : "</td>"u8);
        }

        html.Write("</tr>\n"u8);
    }

    // A class, not a style: a strict Content-Security-Policy forbids styles in attributes.
    private void WriteAttributes(TableCell cell, TableColumnAlign? alignment)
    {
        if (alignment is not { } side)
        {
            attributes.Write(cell);
        }
        else if (cell.TryGetAttributes() is { } own)
        {
            own.AddClass(ClassOf(side));
            attributes.Write(cell);
        }
        else
        {
            output.Html.Write(" class=\""u8);
            output.Html.WriteText(ClassOf(side));
            output.Html.Write("\""u8);
        }
    }

    private static TableColumnAlign? AlignmentOf(Table table, int column) =>
        column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;

    private static string ClassOf(TableColumnAlign alignment) => alignment switch
    {
        TableColumnAlign.Left => "align-left",
        TableColumnAlign.Center => "align-center",
        _ => "align-right",
    };
}
