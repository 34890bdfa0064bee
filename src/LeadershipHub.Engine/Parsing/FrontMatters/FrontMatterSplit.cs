namespace LeadershipHub.Engine.Parsing.FrontMatters;

/// <summary>Finds the front matter of a Markdown source in its bytes: from a first line <c>---</c> to the next line <c>---</c> or <c>...</c>.</summary>
internal readonly ref struct FrontMatterSplit
{
    private FrontMatterSplit(ReadOnlySpan<byte> head, ReadOnlySpan<byte> body, bool isOpened, bool isClosed)
    {
        Head = head;
        Body = body;
        IsOpened = isOpened;
        IsClosed = isClosed;
    }

    /// <summary>The YAML, from line 2 on.</summary>
    public ReadOnlySpan<byte> Head { get; }

    public ReadOnlySpan<byte> Body { get; }

    public bool IsOpened { get; }

    public bool IsClosed { get; }

    /// <summary>Line of the body, from 1: the fences and the lines of the head come before it.</summary>
    public int BodyLine => IsClosed ? Head.Count((byte)'\n') + 3 : 1;

    /// <param name="source">The file without its byte order mark.</param>
    public static FrontMatterSplit Of(ReadOnlySpan<byte> source)
    {
        if (!source.StartsWith("---"u8) || !IsFence(source, 0, out var start))
            return new([], source, isOpened: false, isClosed: false);

        for (var line = start; line < source.Length;)
        {
            var rest = source[line..];
            if ((rest.StartsWith("---"u8) || rest.StartsWith("..."u8)) && IsFence(source, line, out var body))
                return new(source[start..line], source[body..], isOpened: true, isClosed: true);

            var end = rest.IndexOf((byte)'\n');
            if (end < 0)
                break;
            line += end + 1;
        }

        return new([], source, isOpened: true, isClosed: false);
    }

    // Whether nothing but white space follows the three characters at a line's start, and where the next line is.
    private static bool IsFence(ReadOnlySpan<byte> source, int line, out int next)
    {
        next = line + 3;
        while (next < source.Length && source[next] is (byte)' ' or (byte)'\t' or (byte)'\r')
            next++;

        if (next == source.Length)
            return true;

        return source[next++] == '\n';
    }
}
