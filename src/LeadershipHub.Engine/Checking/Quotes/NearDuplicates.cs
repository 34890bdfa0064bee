using System.Globalization;
using System.Text;

namespace LeadershipHub.Engine.Checking.Quotes;

/// <summary>
/// Finds texts that say the same in nearly the same words. Each text is taken as the set of its runs of five letters; texts that share some of
/// their smallest hashes of such runs are compared, all others never are: one of them where a text is short, three else. The time grows with the number of texts.
/// </summary>
/// <remarks>Broder, On the resemblance and containment of documents (1997), https://doi.org/10.1109/SEQUEN.1997.666900</remarks>
internal sealed class NearDuplicates
{
    private const int Run = 5;

    // Hashes by which a text is found. More find more and take longer.
    private const int Marks = 10;

    // A run that so many texts begin with is a figure of speech.
    private const int MostAlike = 256;

    private readonly Dictionary<uint, List<int>> _byMark = [];
    private readonly List<uint[]> _runs = [];
    private readonly List<byte> _shared = [];
    private readonly List<int> _found = [];

    /// <summary>Adds a text and returns the numbers of earlier ones that are like it, with how much of the shorter is in the longer, from 0 to 1.</summary>
    /// <param name="normalized">As of <see cref="Normalized"/>.</param>
    /// <param name="least">What counts as alike.</param>
    public List<(int Other, double Alike)> Add(string normalized, double least)
    {
        var runs = RunsOf(normalized);
        var number = _runs.Count;
        _runs.Add(runs);
        _shared.Add(0);
        foreach (var mark in runs.AsSpan(0, Math.Min(Marks, runs.Length)))
        {
            if (!_byMark.TryGetValue(mark, out var others))
                _byMark.Add(mark, others = []);
            foreach (var other in others)
            {
                if (_shared[other]++ == 0)
                    _found.Add(other);
            }

            if (others.Count < MostAlike)
                others.Add(number);
        }

        var alike = new List<(int Other, double Alike)>();
        foreach (var other in _found)
        {
            var isShort = Math.Min(runs.Length, _runs[other].Length) <= 3 * Marks;
            if ((isShort || _shared[other] > 2) && Shared(runs, _runs[other]) is var part && part >= least)
                alike.Add((other, part));
            _shared[other] = 0;
        }

        _found.Clear();
        return alike;
    }

    /// <summary>Letters and digits in lower case without accents, words parted by one space.</summary>
    public static string Normalized(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var letter in Ascii.IsValid(text) ? text : text.Normalize(NormalizationForm.FormD))
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
        if (text.Length < Run)
            return [HashOf(text)];

        var hashes = new uint[text.Length - Run + 1];
        for (var i = 0; i < hashes.Length; i++)
            hashes[i] = HashOf(text.AsSpan(i, Run));
        Array.Sort(hashes);
        var count = 1;
        for (var i = 1; i < hashes.Length; i++)
        {
            if (hashes[i] != hashes[count - 1])
                hashes[count++] = hashes[i];
        }

        return hashes[..count];
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
