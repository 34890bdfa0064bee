namespace LeadershipHub.Engine.Parsing.Markdown.Everyday;

/// <summary>The lines of a text, one after the other, with the one that comes next in sight.</summary>
internal ref struct EverydayLines
{
    private readonly ReadOnlySpan<char> _text;
    private int _next;

    public EverydayLines(ReadOnlySpan<char> text)
    {
        _text = text;
        Number = -1;
        Load();
    }

    /// <summary>Counts from 0.</summary>
    public int Number { get; private set; }

    /// <summary>Without its line break.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>The line after it; empty after the last one.</summary>
    public ReadOnlySpan<char> Next { get; private set; }

    private bool HasNext { get; set; }

    public bool MoveNext()
    {
        if (!HasNext)
            return false;

        Current = Next;
        Number++;
        Load();
        return true;
    }

    private void Load()
    {
        HasNext = _next < _text.Length;
        if (!HasNext)
        {
            Next = [];
            return;
        }

        var rest = _text[_next..];
        var end = rest.IndexOf('\n');
        _next += end < 0 ? rest.Length : end + 1;
        var line = end < 0 ? rest : rest[..end];
        Next = line is [.., '\r'] && end >= 0 ? line[..^1] : line;
    }
}
