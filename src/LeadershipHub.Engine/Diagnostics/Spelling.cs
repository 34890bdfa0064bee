namespace LeadershipHub.Engine.Diagnostics;

/// <summary>Finds what an author probably meant to write.</summary>
public static class Spelling
{
    /// <summary>The candidate within two edits (one for words of up to four letters), or null. Ties go to the first in ordinal order.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        var limit = word.Length <= 4 ? 1 : 2;
        string? best = null;
        var bestDistance = limit + 1;

        foreach (var candidate in candidates.Order(StringComparer.Ordinal))
        {
            if (Math.Abs(candidate.Length - word.Length) > limit)
                continue;

            var distance = Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance < bestDistance)
                (best, bestDistance) = (candidate, distance);
        }

        return best;
    }

    /// <summary>"Did you mean 'x'?", or null when nothing is near.</summary>
    public static string? DidYouMean(string word, IEnumerable<string> candidates) =>
        Nearest(word, candidates) is { } near ? $"Did you mean '{near}'?" : null;

    // Edits are insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
    private static int Distance(string a, string b)
    {
        var beforeLast = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[b.Length];
    }
}
