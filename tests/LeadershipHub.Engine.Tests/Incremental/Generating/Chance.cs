namespace LeadershipHub.Engine.Tests.Incremental.Generating;

/// <summary>Choices by chance, the same for the same seed.</summary>
internal sealed class Chance(int seed)
{
    private readonly Random _random = new(seed);

    public bool Percent(int percent) => _random.Next(100) < percent;

    /// <summary>A number between the two, both included.</summary>
    public int Between(int least, int most) => _random.Next(least, most + 1);

    public double Fraction() => _random.NextDouble();

    public T Pick<T>(params IReadOnlyList<T> all) => all[_random.Next(all.Count)];

    public T? PickOrDefault<T>(IReadOnlyList<T> all) => all.Count == 0 ? default : Pick(all);

    /// <summary>Some of them, each once, in an order by chance.</summary>
    public T[] Some<T>(IReadOnlyList<T> all, int count)
    {
        var shuffled = all.ToArray();
        _random.Shuffle(shuffled);
        return shuffled[..Math.Min(count, shuffled.Length)];
    }
}
