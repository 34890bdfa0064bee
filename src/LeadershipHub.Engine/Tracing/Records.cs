using System.Buffers.Binary;
using LeadershipHub.Engine.Tracing.Codecs;

namespace LeadershipHub.Engine.Tracing;

/// <summary>A record that takes the place of another, or of none.</summary>
internal sealed record NewRecord(int Number, byte[] Bytes);

/// <summary>
/// Numbered records as bytes: a mark, how many there are, how many bytes are of no use any more, where each record begins (0: there is none), and the records, each after its room and its
/// length; all of these numbers as little-endian ones of four bytes, the mark of eight. A record that becomes another stays where it is while it has room; else it goes behind all others, with
/// some room to spare, so that the next edits of the same text find it there, and its old place is left as it is. So nothing ever moves: of a file that is mapped, only the pages that are written
/// to are copied. What is of no use is cleared away when all is written anew.
/// </summary>
internal sealed class Records(ReadOnlyMemory<byte> bytes)
{
    private const int WasteAt = 12;
    private const int TableAt = 16;
    private const int HeadSize = 8;

    public int Count => IntAt(8);

    /// <summary>Whatever who wrote them wants to be told again.</summary>
    public ulong Mark => BinaryPrimitives.ReadUInt64LittleEndian(bytes.Span);

    private int Waste => IntAt(WasteAt);

    /// <summary>Empty where there is none.</summary>
    public ReadOnlySpan<byte> this[int number] => Has(number) ? bytes.Span.Slice(StartOf(number) + HeadSize, LengthOf(number)) : default;

    public bool Has(int number) => StartOf(number) != 0;

    /// <summary>All of the bytes, at the record: what follows it can be read too, but means nothing.</summary>
    /// <exception cref="DamagedMemoryException">There is none.</exception>
    public ByteReader Open(int number) => Has(number) ? new(bytes.Span, StartOf(number) + HeadSize) : throw new DamagedMemoryException();

    /// <summary>The same bytes with other records.</summary>
    /// <param name="records">In ascending order of their numbers.</param>
    public Splice With(NewRecord[] records)
    {
        var (splice, tail, waste) = (new Splice(bytes), new ByteWriter(), Waste);
        var fitting = new List<NewRecord>();
        var table = new List<NewRecord>();
        foreach (var record in records)
        {
            var room = Has(record.Number) ? RoomOf(record.Number) : -1;
            if (record.Bytes.Length <= room)
            {
                fitting.Add(record);
                continue;
            }

            waste += room < 0 ? 0 : HeadSize + room;
            table.Add(new(record.Number, IntBytes(bytes.Length + tail.Count)));
            room = record.Bytes.Length + (record.Bytes.Length / 8) + 32;
            tail.Int(room);
            tail.Raw(Filled(record, room));
        }

        if (waste != Waste)
            splice.Replace(WasteAt, WasteAt + 4, IntBytes(waste));
        foreach (var entry in table)
            splice.Replace(TableAt + (4 * entry.Number), TableAt + (4 * entry.Number) + 4, entry.Bytes);
        fitting.Sort((one, other) => StartOf(one.Number) - StartOf(other.Number));
        foreach (var record in fitting)
        {
            var (start, room) = (StartOf(record.Number) + 4, RoomOf(record.Number));
            if (!this[record.Number].SequenceEqual(record.Bytes))
                splice.Replace(start, start + 4 + room, Filled(record, room));
        }

        if (tail.Count > 0)
            splice.Replace(bytes.Length, bytes.Length, tail.ToArray());
        return splice;
    }

    /// <summary>The records without what is of no use, where that is an eighth of all or more.</summary>
    public static ReadOnlyMemory<byte> Tidied(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty || new Records(bytes) is not { } records || records.Waste < bytes.Length / 8)
            return bytes;

        var writer = new Writer(records.Mark, records.Count, bytes.Length);
        for (var number = 0; number < records.Count; number++)
        {
            if (!records.Has(number))
                continue;

            writer.Begin(number).Raw(records[number]);
            writer.End();
        }

        return writer.ToArray();
    }

    private int StartOf(int number) => IntAt(TableAt + (4 * number));

    private int RoomOf(int number) => IntAt(StartOf(number));

    private int LengthOf(int number) => IntAt(StartOf(number) + 4);

    private int IntAt(int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[at..]);

    // The length, the record, and zeros up to its room: always the same bytes are replaced, so that changes of the same record take each other's place.
    private static byte[] Filled(NewRecord record, int room)
    {
        var filled = new byte[4 + room];
        BinaryPrimitives.WriteInt32LittleEndian(filled, record.Bytes.Length);
        record.Bytes.CopyTo(filled, 4);
        return filled;
    }

    private static byte[] IntBytes(int value)
    {
        var four = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(four, value);
        return four;
    }

    /// <summary>Makes them, one after the other.</summary>
    internal sealed class Writer
    {
        private readonly ByteWriter _to;
        private int _begun;

        public Writer(ulong mark, int count, int capacity)
        {
            _to = new(TableAt + (4 * count) + capacity);
            _to.Fixed(mark);
            _to.Int(count);
            _to.Int(0);
            for (var number = 0; number < count; number++)
                _to.Int(0);
        }

        /// <summary>Begins a record: what is written until <see cref="End"/> is in it.</summary>
        public ByteWriter Begin(int number)
        {
            _begun = _to.Count;
            _to.IntAt(TableAt + (4 * number), _begun);
            _to.Int(0);
            _to.Int(0);
            return _to;
        }

        public void End()
        {
            var length = _to.Count - _begun - HeadSize;
            _to.IntAt(_begun, length);
            _to.IntAt(_begun + 4, length);
        }

        public byte[] ToArray() => _to.ToArray();
    }
}
