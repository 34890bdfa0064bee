using System.Collections.Immutable;

namespace LeadershipHub.Templating.Parsing;

/// <summary>The syntax errors of one text in the order of the text, at most a hundred.</summary>
internal sealed class ErrorList(string path, LineMap lines)
{
    private const int MostErrors = 100;

    // Most templates have none, and a list or a query would load types and a library for them.
    private TemplateError[] _errors = [];

    public int Count { get; private set; }

    public bool IsFull => Count >= MostErrors;

    public void Add(int position, string message)
    {
        if (IsFull)
            return;

        var (line, column) = lines.Locate(position);
        if (Count == _errors.Length)
            Array.Resize(ref _errors, Math.Max(4, Count * 2));

        // Nearly in order as they come: the parser reports after the lexer, but each of them goes forward.
        var at = Count++;
        for (; at > 0 && IsAfter(_errors[at - 1], line, column); at--)
            _errors[at] = _errors[at - 1];

        _errors[at] = new(path, line, column, message, []);
    }

    public ImmutableArray<TemplateError> ToImmutable() => Count == 0 ? [] : ImmutableArray.Create(_errors, 0, Count);

    private static bool IsAfter(TemplateError error, int line, int column) =>
        error.Line > line || (error.Line == line && error.Column > column);
}
