using Markdig.Extensions.Tables;

namespace LeadershipHub.Engine.Parsing.Markdown.Writing;

/// <summary>Writes tables, each in a region that scrolls with the keyboard too.</summary>
internal sealed class TableWriter(BodyOutput output, AttributeWriter attributes, BlockWriter blocks)
{
    public void Write(Table table)
    {
        var html = output.Html;
        html.Write("<div class=\"table-scroll\" tabindex=\"0\">\n<table"u8);
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
            html.Write(Alignment(table, i));
            attributes.Write(cell);
            html.Write(">"u8);
            blocks.WriteChildren(cell, tight: true);
            html.Write(row.IsHeader ? "</th>"u8 : "</td>"u8);
        }

        html.Write("</tr>\n"u8);
    }

    // A style, because feed readers have no style sheet of ours.
    private static ReadOnlySpan<byte> Alignment(Table table, int column)
    {
        var alignment = column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
        return alignment switch
        {
            TableColumnAlign.Left => " style=\"text-align: left\""u8,
            TableColumnAlign.Center => " style=\"text-align: center\""u8,
            TableColumnAlign.Right => " style=\"text-align: right\""u8,
            _ => [],
        };
    }
}
