namespace LeadershipHub.Engine.Tracing;

/// <summary>Bytes with some ranges replaced. Ranges are given in ascending order and do not overlap.</summary>
internal sealed class Splice(ReadOnlyMemory<byte> original)
{
    private readonly List<Change> _changes = [];

    public void Replace(int start, int end, ReadOnlyMemory<byte> bytes) => _changes.Add(new(start, end, bytes));

    public ReadOnlyMemory<byte> ToMemory()
    {
        if (_changes.Count == 0)
            return original;

        var size = original.Length + _changes.Sum(change => change.New.Length - (change.End - change.Start));
        var result = GC.AllocateUninitializedArray<byte>(size);
        var (from, to) = (0, 0);
        foreach (var (start, end, bytes) in _changes)
        {
            original.Span[from..start].CopyTo(result.AsSpan(to));
            to += start - from;
            bytes.Span.CopyTo(result.AsSpan(to));
            to += bytes.Length;
            from = end;
        }

        original.Span[from..].CopyTo(result.AsSpan(to));
        return result;
    }

    private sealed record Change(int Start, int End, ReadOnlyMemory<byte> New);
}
