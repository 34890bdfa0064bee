using LeadershipHub.Templating.Printing;
using LeadershipHub.Templating.Runtime;

namespace LeadershipHub.Templating.Syntax;

/// <summary><c>case … when … else … end</c>: the first branch one of whose values equals the subject.</summary>
internal sealed class CaseStatement(int position, Expression subject, Expression[][] matches, Statement[] blocks, Statement? otherwise)
    : Statement(position)
{
    public override Flow Execute(RenderContext context)
    {
        var value = subject.Evaluate(context);
        for (var i = 0; i < matches.Length; i++)
        {
            foreach (var match in matches[i])
            {
                if (Operators.AreEqual(value, match.Evaluate(context)))
                    return blocks[i].Execute(context);
            }
        }

        return otherwise?.Execute(context) ?? Flow.Next;
    }

    public override void Print(TreePrinter printer)
    {
        printer.Keyword("case ");
        subject.Print(printer);
        printer.EndStatement();
        for (var i = 0; i < matches.Length; i++)
        {
            printer.Keyword("when ");
            printer.WriteList(matches[i]);
            printer.WriteBlock(blocks[i]);
        }

        if (otherwise is not null)
        {
            printer.Keyword("else");
            printer.WriteBlock(otherwise);
        }

        printer.EndBlock();
    }
}
