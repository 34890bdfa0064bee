using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Engine.Parsing.Markdown.Shortcodes;

/// <summary>
/// Joins opening and closing tags. A tag begins a pair if its end follows among its siblings; the nearest open one of that name
/// is the one that is closed. What found no partner is kept until the whole source is known.
/// </summary>
internal sealed class ShortcodePairs
{
    private readonly List<IShortcodeNode> _open = [];
    private readonly Dictionary<string, int> _openByName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _paired = new(StringComparer.Ordinal);
    private readonly List<IShortcodeNode> _single = [];
    private readonly List<IShortcodeNode> _unopened = [];

    /// <summary>The tags of one list of siblings, in order; then <see cref="EndSiblings"/>.</summary>
    public void Add(IShortcodeNode node)
    {
        if (node.Tag.Kind == ShortcodeTagKind.Open && node.Tag.Name.Length > 0)
        {
            _open.Add(node);
            _openByName[node.Tag.Name] = _openByName.GetValueOrDefault(node.Tag.Name) + 1;
        }
        else if (node.Tag.Kind == ShortcodeTagKind.Close && node.Tag.Name.Length > 0)
        {
            if (_openByName.GetValueOrDefault(node.Tag.Name) == 0)
                _unopened.Add(node);
            else
                CloseNearest(node);
        }
    }

    public void EndSiblings()
    {
        _single.AddRange(_open);
        _open.Clear();
        _openByName.Clear();
    }

    public void Report(Action<Func<SourceSpan, Diagnostic>, int, int> report)
    {
        var unopened = _unopened.GroupBy(node => node.Tag.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new Queue<IShortcodeNode>(group.OrderBy(n => n.Line).ThenBy(n => n.Column)), StringComparer.Ordinal);

        foreach (var node in _single.OrderBy(node => node.Line).ThenBy(node => node.Column))
        {
            var name = node.Tag.Name;
            if (unopened.TryGetValue(name, out var ends) && ends.TryPeek(out var close) && IsAfter(close, node))
            {
                ends.Dequeue();
                report(at => MarkdownDiagnostics.SplitShortcode(name, at.Line + close.Line - node.Line, at), node.Line, node.Column);
            }
            else if (_paired.Contains(name))
            {
                report(at => MarkdownDiagnostics.UnclosedShortcode(name, at), node.Line, node.Column);
            }
        }

        foreach (var node in unopened.Values.SelectMany(ends => ends))
            report(at => MarkdownDiagnostics.UnopenedShortcode(node.Tag.Name, at), node.Line, node.Column);
    }

    public void Clear()
    {
        EndSiblings();
        _paired.Clear();
        _single.Clear();
        _unopened.Clear();
    }

    private void CloseNearest(IShortcodeNode close)
    {
        while (true)
        {
            var node = _open[^1];
            _open.RemoveAt(_open.Count - 1);
            _openByName[node.Tag.Name]--;

            if (string.Equals(node.Tag.Name, close.Tag.Name, StringComparison.Ordinal))
            {
                node.Close = close;
                _paired.Add(node.Tag.Name);
                return;
            }

            _single.Add(node);
        }
    }

    private static bool IsAfter(IShortcodeNode a, IShortcodeNode b) => a.Line != b.Line ? a.Line > b.Line : a.Column > b.Column;
}
