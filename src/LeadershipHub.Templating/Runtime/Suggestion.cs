namespace LeadershipHub.Templating.Runtime;

/// <summary>Finds the known name that an unknown one may have meant.</summary>
internal static class Suggestion
{
    private const int LongestName = 64;

    /// <summary>" Did you mean 'x'?", or nothing if no name is near.</summary>
    public static string For(string name, IEnumerable<string> known)
    {
        var most = Math.Max(1, name.Length / 3);
        var best = known
            .Where(other => other.Length <= LongestName && name.Length <= LongestName && Math.Abs(other.Length - name.Length) <= most)
            .Select(other => (Name: other, Distance: Distance(name, other)))
            .Where(other => other.Distance > 0 && other.Distance <= most)
            .OrderBy(other => other.Distance).ThenBy(other => other.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Name is null ? "" : $" Did you mean '{best.Name}'?";
    }

    /// <summary>Letters to insert, remove, replace or swap with a neighbour.</summary>
    private static int Distance(string left, string right)
    {
        var rows = new int[3, right.Length + 1];
        for (var k = 0; k <= right.Length; k++)
            rows[0, k] = k;

        for (var i = 1; i <= left.Length; i++)
        {
            var (row, above) = (i % 3, (i - 1) % 3);
            rows[row, 0] = i;
            for (var k = 1; k <= right.Length; k++)
            {
                var replaced = rows[above, k - 1] + (left[i - 1] == right[k - 1] ? 0 : 1);
                var best = Math.Min(replaced, Math.Min(rows[above, k], rows[row, k - 1]) + 1);
                if (i > 1 && k > 1 && left[i - 1] == right[k - 2] && left[i - 2] == right[k - 1])
                    best = Math.Min(best, rows[(i - 2) % 3, k - 2] + 1);

                rows[row, k] = best;
            }
        }

        return rows[left.Length % 3, right.Length];
    }
}
