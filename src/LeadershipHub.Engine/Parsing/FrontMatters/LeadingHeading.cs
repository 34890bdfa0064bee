namespace LeadershipHub.Engine.Parsing.FrontMatters;

/// <summary>
/// The heading of level 1 that a text begins with, as texts on Git hosts do: <c># Listen first</c>. It is the title of a page whose front
/// matter has none, and then no part of the text, because the theme shows the title.
/// </summary>
/// <remarks>https://spec.commonmark.org/0.31.2/#atx-headings, indented by nothing.</remarks>
internal readonly ref struct LeadingHeading
{
    private LeadingHeading(ReadOnlySpan<byte> line, ReadOnlySpan<byte> rest, int lines)
    {
        Line = line;
        Rest = rest;
        Lines = lines;
    }

    /// <summary>Markdown: <c># Listen first</c>. Empty where the text begins with something else.</summary>
    public ReadOnlySpan<byte> Line { get; }

    /// <summary>The text below it.</summary>
    public ReadOnlySpan<byte> Rest { get; }

    /// <summary>Lines of the text above <see cref="Rest"/>.</summary>
    public int Lines { get; }

    public static LeadingHeading Of(ReadOnlySpan<byte> body)
    {
        var rest = body;
        for (var lines = 1; !rest.IsEmpty; lines++)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = (end < 0 ? rest : rest[..end]).TrimEnd(" \t\r"u8);
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (!line.IsEmpty)
                return line.StartsWith("# "u8) ? new(line, rest, lines) : default;
        }

        return default;
    }
}
