namespace LeadershipHub.Feedback.Limiting;

/// <summary>
/// So many at once, and as many again in each period, for each key. Memory is bounded: keys that were not seen lately are
/// forgotten, the longest unseen first.
/// </summary>
/// <param name="capacity">Tokens a key has; 0 is no limit.</param>
/// <param name="period">In which an empty bucket fills up.</param>
/// <param name="mostKeys">About so many are remembered.</param>
/// <param name="clock">Tells how much has filled up.</param>
internal sealed class TokenBuckets(int capacity, TimeSpan period, int mostKeys, TimeProvider clock)
{
    private readonly Lock _taking = new();

    /// <summary>Two generations: what is not asked for while the newer one fills up goes with the older one.</summary>
    private Dictionary<string, Bucket> _newer = new(StringComparer.Ordinal);
    private Dictionary<string, Bucket> _older = new(StringComparer.Ordinal);

    public int Count
    {
        get
        {
            lock (_taking)
                return _newer.Count + _older.Count;
        }
    }

    /// <returns>Null if it may go on; otherwise whole seconds until it may, at least 1.</returns>
    public int? Take(string key)
    {
        if (capacity <= 0)
            return null;

        lock (_taking)
        {
            var now = clock.GetTimestamp();
            var bucket = Find(key, now);
            var filled = clock.GetElapsedTime(bucket.At, now) / period * capacity;
            var tokens = Math.Min(capacity, bucket.Tokens + filled);
            var mayGoOn = tokens >= 1;
            _newer[key] = new(mayGoOn ? tokens - 1 : tokens, now);
            return mayGoOn ? null : Math.Max(1, (int)Math.Ceiling((1 - tokens) * period.TotalSeconds / capacity));
        }
    }

    private Bucket Find(string key, long now)
    {
        if (_newer.TryGetValue(key, out var bucket))
            return bucket;

        if (_newer.Count >= Math.Max(1, mostKeys / 2))
            (_older, _newer) = (_newer, new(StringComparer.Ordinal));

        return _older.Remove(key, out bucket) ? bucket : new(capacity, now);
    }

    private readonly record struct Bucket(double Tokens, long At);
}
