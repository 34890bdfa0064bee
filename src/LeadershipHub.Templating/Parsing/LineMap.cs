namespace LeadershipHub.Templating.Parsing;

/// <summary>Turns a position in a text into a line and a column, both from 1.</summary>
internal sealed class LineMap(string text)
{
    private int[]? _starts;

    public (int Line, int Column) Locate(int position)
    {
        var starts = _starts ??= FindStarts(text);
        var at = Array.BinarySearch(starts, Math.Clamp(position, 0, text.Length));
        var line = at >= 0 ? at : ~at - 1;
        return (line + 1, Math.Clamp(position, 0, text.Length) - starts[line] + 1);
    }

    private static int[] FindStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
                starts.Add(i + 1);
        }

        return [.. starts];
    }
}
