using LeadershipHub.Templating.Printing;
using LeadershipHub.Templating.Runtime;

namespace LeadershipHub.Templating.Syntax;

/// <summary><c>tablerow x in list cols: n … end</c>: writes table rows and cells around each step.</summary>
internal sealed class TableRowStatement(int position, LoopHeader header, Statement body, Statement? otherwise) : Statement(position)
{
    public override Flow Execute(RenderContext context)
    {
        var columns = header.Columns?.Evaluate(context) is { } value && value.TryGetLong(out var number) ? Math.Max(1, number) : 1;
        var run = LoopRun.Start(context, header, LoopKind.TableRow, this);
        if (run.Count == 0)
            return otherwise?.Execute(context) ?? Flow.Next;

        var flow = Flow.Next;
        while (flow is Flow.Next or Flow.Continue && run.MoveNext(context))
        {
            var column = (run.State.Index % columns) + 1;
            run.State.Column = (int)column;
            Open(context.Output, run.State.Index, column, columns);
            flow = body.Execute(context);
            context.Output.Write("</td>"u8);
            if (column == columns || run.State.Index == run.Count - 1 || flow is Flow.Break or Flow.Return)
                context.Output.Write("</tr>\n"u8);
        }

        run.End(context);
        return flow == Flow.Return ? Flow.Return : Flow.Next;
    }

    public override void Print(TreePrinter printer)
    {
        header.Print(printer, "tablerow ");
        printer.WriteBlock(body);
        if (otherwise is not null)
        {
            printer.Keyword("else");
            printer.WriteBlock(otherwise);
        }

        printer.EndBlock();
    }

    private static void Open(Utf8Output output, long index, long column, long columns)
    {
        if (column == 1)
        {
            output.Write("<tr class=\"row"u8);
            output.Write((index / columns) + 1);
            output.Write("\">"u8);
        }

        output.Write("<td class=\"col"u8);
        output.Write(column);
        output.Write("\">"u8);
    }
}
