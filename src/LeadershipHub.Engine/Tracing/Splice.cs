using LeadershipHub.Engine.Tracing.Codecs;

namespace LeadershipHub.Engine.Tracing;

/// <summary>Bytes with some ranges replaced. Ranges are given in ascending order and do not overlap.</summary>
internal sealed class Splice(ReadOnlyMemory<byte> original)
{
    private readonly List<Change> _changes = [];

    /// <summary>Whether nothing is replaced.</summary>
    public bool IsEmpty => _changes.Count == 0;

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Splice Read(ReadOnlyMemory<byte> original, ReadOnlySpan<byte> written)
    {
        var splice = new Splice(original);
        var from = new ByteReader(written);
        var start = 0;
        while (!from.IsAtEnd)
        {
            start += from.Count();
            var end = start + from.Count();
            splice.Replace(start, end, from.Block().ToArray());
            start = end;
        }

        return splice;
    }

    /// <summary>The ranges and what replaces them, without the rest.</summary>
    public void Write(ByteWriter to)
    {
        var at = 0;
        foreach (var (start, end, bytes) in _changes)
        {
            to.Number(start - at);
            to.Number(end - start);
            to.Block(bytes.Span);
            at = end;
        }
    }

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
