using System.Collections.Immutable;

namespace LeadershipHub.Templating.Parsing;

/// <summary>The syntax errors of one text, at most a hundred.</summary>
internal sealed class ErrorList(string path, LineMap lines)
{
    private const int MostErrors = 100;

    private readonly List<TemplateError> _errors = [];

    public int Count => _errors.Count;

    public bool IsFull => _errors.Count >= MostErrors;

    public void Add(int position, string message)
    {
        if (IsFull)
            return;

        var (line, column) = lines.Locate(position);
        _errors.Add(new(path, line, column, message, []));
    }

    public ImmutableArray<TemplateError> ToImmutable() =>
        [.. _errors.OrderBy(error => error.Line).ThenBy(error => error.Column)];
}
