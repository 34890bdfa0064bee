using LeadershipHub.Templating.Printing;
using LeadershipHub.Templating.Runtime;

namespace LeadershipHub.Templating.Syntax;

/// <summary><c>for.index</c> and its like.</summary>
internal sealed class LoopExpression(int position, LoopKind kind, LoopMember member, string name) : Expression(position)
{
    public override Value Evaluate(RenderContext context)
    {
        var loop = context.FindLoop(kind) ?? throw context.Error(this, $"'{Printing.TreePrinter.TextOf(this)}' stands outside such a loop.");

        return member switch
        {
            LoopMember.Index => loop.Index,
            LoopMember.ReverseIndex => loop.Length - loop.Index - 1,
            LoopMember.First => loop.Index == 0,
            LoopMember.Last => loop.Index == loop.Length - 1,
            LoopMember.Even => (loop.Index & 1) == 0,
            LoopMember.Odd => (loop.Index & 1) == 1,
            LoopMember.Changed => loop.Index == 0 || !Operators.AreEqual(loop.Previous, loop.Current),
            LoopMember.Column => loop.Column,
            _ => loop.Length,
        };
    }

    public override void Print(TreePrinter printer)
    {
        printer.Write(kind switch { LoopKind.While => "while.", LoopKind.TableRow => "tablerow.", _ => "for." });
        printer.Write(name);
    }
}
