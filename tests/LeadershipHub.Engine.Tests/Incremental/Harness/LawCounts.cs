using System.Collections.Concurrent;

namespace LeadershipHub.Engine.Tests.Incremental.Harness;

/// <summary>What sequences were made of, for whoever wants to know that a run tried something.</summary>
internal sealed class LawCounts
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public int this[string what] => _counts.GetValueOrDefault(what);

    public void Add(string what) => _counts.AddOrUpdate(what, 1, (_, count) => count + 1);

    /// <summary>All that begin so, most first.</summary>
    public string Of(string start) => string.Join(", ", _counts
        .Where(entry => entry.Key.StartsWith(start, StringComparison.Ordinal))
        .OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal)
        .Select(entry => $"{entry.Key[start.Length..]} {entry.Value}"));
}
