using LeadershipHub.Engine.Tracing.Codecs;

namespace LeadershipHub.Engine.Tracing;

/// <summary>Bytes with some ranges replaced. Ranges are given in ascending order and do not overlap.</summary>
internal sealed class Splice(ReadOnlyMemory<byte> original)
{
    private readonly List<Change> _changes = [];

    private ReadOnlyMemory<byte> Original => original;

    /// <summary>Whether nothing is replaced.</summary>
    public bool IsEmpty => _changes.Count == 0;

    /// <summary>How many bytes it makes.</summary>
    public int Length
    {
        get
        {
            var length = original.Length;
            foreach (var change in _changes)
                length += change.New.Length - (change.End - change.Start);
            return length;
        }
    }

    /// <summary>Whether each range is replaced by as many bytes or is at the end, so that all others stay where they are.</summary>
    public bool MovesNothing => _changes.TrueForAll(change => change.New.Length == change.End - change.Start || change.Start == original.Length);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Splice Read(ReadOnlyMemory<byte> original, ReadOnlyMemory<byte> written)
    {
        var splice = new Splice(original);
        var from = new ByteReader(written.Span);
        var start = 0;
        while (!from.IsAtEnd)
        {
            start += from.Count();
            var end = start + from.Count();
            var length = from.Count();
            splice.Replace(start, end, written.Slice(from.At, length));
            from.Raw(length);
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

    /// <summary>One splice with the effect of two. What either of them replaces stays a range of its own.</summary>
    /// <param name="second">Of the bytes that <paramref name="first"/> makes.</param>
    public static Splice Join(Splice first, Splice second)
    {
        var joined = new Splice(first.Original);
        var pieces = new Pieces(first._changes);
        foreach (var change in second._changes)
        {
            while (pieces.At < change.Start)
                joined.Add(pieces.Take(change.Start - pieces.At));

            var (start, end) = (pieces.Base, pieces.Base);
            while (pieces.At < change.End)
                end = pieces.Take(change.End - pieces.At).End;
            joined._changes.Add(new(start, end, change.New));
        }

        while (!pieces.AreUnchanged)
            joined.Add(pieces.Take(int.MaxValue));
        return joined;
    }

    private void Add(Change piece)
    {
        if (!piece.IsOriginal)
            _changes.Add(piece);
    }

    public void Replace(int start, int end, ReadOnlyMemory<byte> bytes) => _changes.Add(new(start, end, bytes));

    public ReadOnlyMemory<byte> ToMemory() => IsEmpty ? Original : ToArray();

    public byte[] ToArray()
    {
        var result = GC.AllocateUninitializedArray<byte>(Length);
        CopyTo(result);
        return result;
    }

    /// <param name="target">Of <see cref="Length"/> bytes.</param>
    public void CopyTo(Span<byte> target)
    {
        var (from, to) = (0, 0);
        foreach (var (start, end, bytes) in _changes)
        {
            Original.Span[from..start].CopyTo(target[to..]);
            to += start - from;
            bytes.Span.CopyTo(target[to..]);
            to += bytes.Length;
            from = end;
        }

        Original.Span[from..].CopyTo(target[to..]);
    }

    /// <summary>Replaces the ranges in a copy of the original, where it <see cref="MovesNothing"/>.</summary>
    /// <param name="copy">Of <see cref="Length"/> bytes.</param>
    public void WriteInto(Span<byte> copy)
    {
        var end = original.Length;
        foreach (var (start, _, bytes) in _changes)
        {
            bytes.Span.CopyTo(copy[(start == original.Length ? end : start)..]);
            end += start == original.Length ? bytes.Length : 0;
        }
    }

    private sealed record Change(int Start, int End, ReadOnlyMemory<byte> New)
    {
        /// <summary>It is what was there before.</summary>
        public bool IsOriginal { get; init; }
    }

    // What a splice makes, taken piece by piece from its beginning: a part of the original, or what replaces one.
    private sealed class Pieces(List<Change> changes)
    {
        private int _next;
        private int _base;
        private Change? _part;

        /// <summary>How much was taken.</summary>
        public int At { get; private set; }

        /// <summary>How much of the original that stands for.</summary>
        public int Base => Part?.Start ?? _base;

        /// <summary>Whether all that follows is original.</summary>
        public bool AreUnchanged => _part is null && _next == changes.Count;

        private Change? Part
        {
            get
            {
                if (_part is null && _next < changes.Count && changes[_next].Start == _base)
                    _part = changes[_next++];
                return _part;
            }
        }

        /// <summary>The next piece, or its beginning where it is longer than <paramref name="most"/>. What is left of a replacement then stands for nothing.</summary>
        public Change Take(int most)
        {
            Change taken;
            if (Part is not { } part)
            {
                var end = _next < changes.Count ? changes[_next].Start : int.MaxValue;
                taken = new(_base, _base + Math.Min(most, end - _base), default) { IsOriginal = true };
                At += taken.End - taken.Start;
            }
            else
            {
                var isWhole = part.New.Length <= most;
                taken = isWhole ? part : part with { New = part.New[..most] };
                _part = isWhole ? null : new(part.End, part.End, part.New[most..]);
                At += taken.New.Length;
            }

            _base = taken.End;
            return taken;
        }
    }
}
