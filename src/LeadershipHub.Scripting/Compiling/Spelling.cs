namespace LeadershipHub.Scripting.Compiling;

/// <summary>Finds what a word was meant to be.</summary>
internal static class Spelling
{
    /// <returns>The known word with the fewest changes, in order of the alphabet among equals; null where all are too far off.</returns>
    public static string? Nearest(string word, IEnumerable<string> known) => known
        .Distinct(StringComparer.Ordinal)
        .Select(candidate => (Word: candidate, Changes: Changes(word, candidate)))
        .Where(candidate => candidate.Changes <= Math.Max(1, word.Length / 3))
        .OrderBy(candidate => candidate.Changes)
        .ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
        .Select(candidate => candidate.Word)
        .FirstOrDefault();

    /// <summary>Insertions, removals, replacements and swaps of neighbours; a letter of the other case counts nothing.</summary>
    private static int Changes(string from, string to)
    {
        var before = new int[to.Length + 1];
        var above = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var row = new int[to.Length + 1];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var cost = Same(from[i - 1], to[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + cost);
                if (i > 1 && j > 1 && Same(from[i - 1], to[j - 2]) && Same(from[i - 2], to[j - 1]))
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, above) = (above, row);
        }

        return above[to.Length];
    }

    private static bool Same(char a, char b) => char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
