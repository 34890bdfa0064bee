using System.Text;
using LeadershipHub.Templating.Printing;

namespace LeadershipHub.Templating.Syntax;

/// <summary>Text that is written as it stands, encoded once when the template is parsed.</summary>
/// <param name="text">The text.</param>
/// <param name="indentsNext">It ends in white space that indents what the code behind it prints.</param>
internal sealed class RawStatement(int position, string text, bool indentsNext) : Statement(position)
{
    private readonly byte[] _bytes = Encoding.UTF8.GetBytes(text);

    public bool IsWhiteSpace { get; } = string.IsNullOrWhiteSpace(text);

    public override Flow Execute(RenderContext context)
    {
        context.Output.Write(_bytes);
        return Flow.Next;
    }

    public override void Print(TreePrinter printer) => printer.WriteRaw(text, indentsNext);
}
