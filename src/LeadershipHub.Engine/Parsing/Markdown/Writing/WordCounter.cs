namespace LeadershipHub.Engine.Parsing.Markdown.Writing;

/// <summary>
/// Counts words: runs of characters between white space that hold at least one letter or digit. Chinese characters and
/// Japanese kana stand without spaces between words, so each of them counts as a word of its own (Korean has spaces).
/// </summary>
internal struct WordCounter
{
    private bool _counted;

    public int Words { get; private set; }

    public void Add(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is ' ' or '\n' or '\t' or '\r')
                _counted = false;
            else if (!_counted || c >= '\u2E80')
                AddStart(c);
        }
    }

    /// <summary>The word before ends here, as at the end of a block or line.</summary>
    public void Break() => _counted = false;

    private void AddStart(char c)
    {
        if (c < 128 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c) || char.IsSurrogate(c))
        {
            if (StandsAlone(c))
            {
                Words++;
                _counted = false;
            }
            else if (!_counted)
            {
                Words++;
                _counted = true;
            }
        }
        else if (char.IsWhiteSpace(c))
        {
            _counted = false;
        }
    }

    // Kana and the Han blocks of the BMP, and the high surrogates of planes 2 and 3, which hold the rarer Han.
    private static bool StandsAlone(char c) =>
        c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF')
            or (>= '\uD840' and <= '\uD88C');
}
