using System.Collections.Immutable;

namespace LeadershipHub.Engine.Rendering.Sharing;

/// <summary>Cuts a text where a line may end: behind spaces and hyphens, and between the characters of scripts that write no spaces.</summary>
internal static class LinePieces
{
    /// <summary>Pieces with the spaces behind them; a line end of the text is a piece of its own.</summary>
    public static ImmutableArray<string> Of(string text)
    {
        var pieces = ImmutableArray.CreateBuilder<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\r')
                continue;

            if (text[i] is '\n')
            {
                Add(pieces, text[start..i].TrimEnd('\r'));
                pieces.Add("\n");
                start = i + 1;
            }
            else if (MayEndBehind(text, i))
            {
                Add(pieces, text[start..(i + 1)]);
                start = i + 1;
            }
        }

        Add(pieces, text[start..]);
        return pieces.DrainToImmutable();
    }

    private static void Add(ImmutableArray<string>.Builder pieces, string piece)
    {
        if (piece.Length > 0)
            pieces.Add(piece);
    }

    private static bool MayEndBehind(string text, int at)
    {
        if (at + 1 == text.Length)
            return false;

        var (now, next) = (text[at], text[at + 1]);
        return now switch
        {
            ' ' or '\t' => next is not (' ' or '\t'),
            '-' or '–' or '—' => at > 0 && char.IsLetter(text[at - 1]) && char.IsLetter(next),
            _ => IsIdeograph(now) && !char.IsPunctuation(next) && !char.IsWhiteSpace(next) && !char.IsLowSurrogate(next),
        };
    }

    private static bool IsIdeograph(char c) => c is (>= '\u3001' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3') or (>= '\uFF01' and <= '\uFF60');
}
