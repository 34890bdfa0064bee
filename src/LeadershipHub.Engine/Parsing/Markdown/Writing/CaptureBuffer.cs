namespace LeadershipHub.Engine.Parsing.Markdown.Writing;

/// <summary>A growing buffer of plain text that is used again for every source.</summary>
internal sealed class CaptureBuffer
{
    private const int KeepLimit = 1024 * 1024;

    private char[] _chars = new char[4096];

    public int Length { get; private set; }

    public void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > _chars.Length - Length)
            Array.Resize(ref _chars, Math.Max(_chars.Length * 2, Length + text.Length));

        text.CopyTo(_chars.AsSpan(Length));
        Length += text.Length;
    }

    public void TruncateTo(int length) => Length = length;

    public void Clear()
    {
        Length = 0;
        if (_chars.Length > KeepLimit)
            _chars = new char[4096];
    }

    /// <summary>
    /// The text from an index on, with white space collapsed to single spaces and none at the ends. Collapsed in place: what the
    /// buffer holds from there on must not be asked for again but by this.
    /// </summary>
    public string Collapsed(int from)
    {
        var to = from;
        for (var i = from; i < Length; i++)
        {
            var c = _chars[i];
            if (c > ' ' && !char.IsWhiteSpace(c))
                _chars[to++] = c;
            else if (to > from && _chars[to - 1] != ' ')
                _chars[to++] = ' ';
        }

        if (to > from && _chars[to - 1] == ' ')
            to--;

        Length = to;
        return new(_chars, from, to - from);
    }
}
