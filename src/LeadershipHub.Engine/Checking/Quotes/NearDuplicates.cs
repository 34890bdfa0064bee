using System.Globalization;
using System.Text;

namespace LeadershipHub.Engine.Checking.Quotes;

/// <summary>
/// Finds texts that say the same in nearly the same words. Each text is taken as the set of its runs of five letters; texts that share one of
/// the smallest hashes of such runs are compared, all others never are. The time grows with the number of texts.
/// </summary>
/// <remarks>Broder, On the resemblance and containment of documents (1997), https://doi.org/10.1109/SEQUEN.1997.666900</remarks>
internal sealed class NearDuplicates
{
    private const int Run = 5;

    // Hashes by which a text is found. More find more and take longer.
    private const int Marks = 6;

    // A run that so many texts begin with is a figure of speech.
    private const int MostAlike = 64;

    private readonly Dictionary<uint, List<int>> _byMark = [];
    private readonly List<uint[]> _runs = [];

    /// <summary>Adds a text and returns the numbers of earlier ones that are like it, with how much of the shorter is in the longer, from 0 to 1.</summary>
    /// <param name="least">What counts as alike.</param>
    public List<(int Other, double Alike)> Add(string text, double least)
    {
        var runs = RunsOf(Normalized(text));
        var number = _runs.Count;
        _runs.Add(runs);
        var seen = new HashSet<int>();
        var alike = new List<(int Other, double Alike)>();
        foreach (var mark in runs.AsSpan(0, Math.Min(Marks, runs.Length)))
        {
            if (!_byMark.TryGetValue(mark, out var others))
                _byMark.Add(mark, others = []);
            foreach (var other in others)
            {
                if (seen.Add(other) && Shared(runs, _runs[other]) is var part && part >= least)
                    alike.Add((other, part));
            }

            if (others.Count < MostAlike)
                others.Add(number);
        }

        return alike;
    }

    /// <summary>Letters and digits in lower case without accents, words parted by one space.</summary>
    public static string Normalized(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter))
                letters.Append(char.ToLowerInvariant(letter));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.FinalQuotePunctuation) && letter is not '\'' && letters.Length > 0 && letters[^1] != ' ')
                letters.Append(' ');
        }

        return letters.ToString().TrimEnd();
    }

    // Hashes in ascending order, each once; the smallest are a sample that like texts share.
    private static uint[] RunsOf(string text)
    {
        var hashes = new HashSet<uint>();
        for (var i = 0; i + Run <= text.Length; i++)
            hashes.Add(HashOf(text.AsSpan(i, Run)));
        if (hashes.Count == 0)
            hashes.Add(HashOf(text));

        var sorted = hashes.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    private static uint HashOf(ReadOnlySpan<char> run)
    {
        ulong hash = 14695981039346656037;
        foreach (var letter in run)
            hash = (hash ^ letter) * 1099511628211;
        hash ^= hash >> 32;
        hash *= 0x9E3779B97F4A7C15;
        return (uint)(hash >> 32);
    }

    private static double Shared(uint[] a, uint[] b)
    {
        var (shared, i, k) = (0, 0, 0);
        while (i < a.Length && k < b.Length)
        {
            if (a[i] == b[k])
            {
                shared++;
                i++;
                k++;
            }
            else if (a[i] < b[k])
            {
                i++;
            }
            else
            {
                k++;
            }
        }

        return (double)shared / Math.Min(a.Length, b.Length);
    }
}
