namespace LeadershipHub.Templating.Runtime;

/// <summary>Stands in the reference half of a <see cref="Value"/> whose content is in the other 64 bits.</summary>
internal sealed class Tag
{
    private const int MaxOffsetMinutes = 14 * 60;

    public static readonly Tag Bool = new(ValueKind.Bool);
    public static readonly Tag Long = new(ValueKind.Long);
    public static readonly Tag Double = new(ValueKind.Double);
    public static readonly Tag Float = new(ValueKind.Float);
    public static readonly Tag TimeSpan = new(ValueKind.TimeSpan);
    private static readonly Tag UtcDate = new(ValueKind.Date);

    private Tag(ValueKind kind, TimeSpan offset = default)
    {
        Kind = kind;
        Offset = offset;
    }

    public ValueKind Kind { get; }

    /// <summary>From UTC; whole minutes, at most 14 hours either way. Only for dates.</summary>
    public TimeSpan Offset { get; }

    public static Tag ForOffset(TimeSpan offset) => offset == System.TimeSpan.Zero ? UtcDate : Offsets.All[(int)offset.TotalMinutes + MaxOffsetMinutes];

    // Made only once a date outside UTC is met.
    private static class Offsets
    {
        public static readonly Tag[] All =
            [.. Enumerable.Range(-MaxOffsetMinutes, (2 * MaxOffsetMinutes) + 1).Select(minutes => new Tag(ValueKind.Date, System.TimeSpan.FromMinutes(minutes)))];
    }
}
