using LeadershipHub.Templating.Runtime;
using LeadershipHub.Templating.Syntax;

namespace LeadershipHub.Templating.Parsing;

/// <summary>Gathers the statements of a block; neighbouring texts become one.</summary>
internal sealed class StatementList
{
    private readonly ArrayBuilder<Statement> _statements = new();
    private string? _text;
    private int _textAt;
    private bool _indentsNext;

    /// <summary>Code follows whose output is indented by the white space that ends the text, or is not.</summary>
    public void CodeFollows(bool isIndented) => _indentsNext = isIndented;

    public void Add(Statement statement)
    {
        FlushText();
        _statements.Add(statement);
    }

    public void AddText(int position, string text)
    {
        if (_text is null)
            _textAt = position;

        _text += text;
        _indentsNext = false;
    }

    public Statement ToBlock(int position)
    {
        FlushText();
        return _statements.Count == 1 ? _statements[0] : new BlockStatement(position, _statements.ToArray());
    }

    private void FlushText()
    {
        if (_text is not null)
            _statements.Add(new RawStatement(_textAt, _text, _indentsNext));

        _text = null;
    }
}
