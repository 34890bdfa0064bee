using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace LeadershipHub.Engine.Model.Quotes;

/// <summary>
/// Picks a quote for every day: one that is pinned to it, or the next of a sequence that goes through all of them in an order by chance before
/// any comes again. The same everywhere for the same day and quotes.
/// </summary>
public sealed class QuoteOfDay
{
    private readonly Page[] _fit;
    private readonly FrozenDictionary<string, Page> _pinned;

    /// <param name="quotes">The pages of quotes, in any order; those that are disputed or somebody else's are never picked.</param>
    public QuoteOfDay(ImmutableArray<Page> quotes)
    {
        _fit = [.. quotes.Where(page => page.Front.Quote is { Status: QuoteStatus.Verified or QuoteStatus.Attributed }).OrderBy(page => page.Slug, StringComparer.Ordinal)];
        var pinned = new Dictionary<string, Page>(StringComparer.Ordinal);
        foreach (var page in _fit)
        {
            foreach (var day in page.Front.Quote?.Days ?? [])
                pinned.TryAdd(day.Text, page);
        }

        _pinned = pinned.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Null where no quote is fit to be picked.</summary>
    public Page? On(DateOnly day)
    {
        if (_fit.Length == 0)
            return null;

        return _pinned.TryGetValue(day.ToString("MM-dd", CultureInfo.InvariantCulture), out var page) ? page : _fit[PlaceOf(day.DayNumber, _fit.Length)];
    }

    /// <summary>The place in a list of a length that a day has, each once in a cycle.</summary>
    public static int PlaceOf(int day, int length)
    {
        var (cycle, at) = Math.DivRem(day, length);
        var order = Shuffled(cycle, length);
        // The first of a cycle is not the last of the one before.
        if (at < 2 && length > 2 && cycle > 0 && order[0] == Shuffled(cycle - 1, length)[^1])
            (order[0], order[1]) = (order[1], order[0]);
        return order[at];
    }

    private static int[] Shuffled(int cycle, int length)
    {
        var order = Enumerable.Range(0, length).ToArray();
        var state = (ulong)cycle + 0x9E3779B97F4A7C15;
        for (var i = length - 1; i > 0; i--)
        {
            var other = (int)(Next(ref state) % (ulong)(i + 1));
            (order[i], order[other]) = (order[other], order[i]);
        }

        return order;
    }

    // SplitMix64. https://doi.org/10.1145/2714064.2660195
    private static ulong Next(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
