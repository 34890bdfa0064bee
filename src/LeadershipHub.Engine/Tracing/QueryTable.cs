namespace LeadershipHub.Engine.Tracing;

/// <summary>A question by its key.</summary>
public sealed record Query(QueryKind Kind, string Key);

/// <summary>Numbers the queries of one build; every thread has the same numbers. Thread-safe.</summary>
public sealed class QueryTable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int>[] _numbers = new Dictionary<string, int>[QueryKinds.Count];
    private readonly List<Query> _queries = [];

    public QueryTable()
    {
        for (var i = 0; i < QueryKinds.Count; i++)
            _numbers[i] = new(StringComparer.Ordinal);
    }

    public int Count => _queries.Count;

    public Query this[int number] => _queries[number];

    public int NumberOf(QueryKind kind, string key)
    {
        lock (_lock)
        {
            if (!_numbers[(int)kind].TryGetValue(key, out var number))
            {
                _numbers[(int)kind].Add(key, number = _queries.Count);
                _queries.Add(new(kind, key));
            }

            return number;
        }
    }
}
