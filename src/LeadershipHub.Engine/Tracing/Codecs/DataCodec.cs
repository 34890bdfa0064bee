using System.Collections.Immutable;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tracing.Codecs;

/// <summary>Data nodes with their places.</summary>
internal static class DataCodec
{
    private const byte Plain = 0;
    private const byte Quoted = 1;
    private const byte List = 2;
    private const byte Map = 3;

    public static void Write(ByteWriter to, DataNode node)
    {
        switch (node)
        {
            case DataScalar scalar:
                to.Byte(scalar.IsPlain ? Plain : Quoted);
                WritePosition(to, node.Position);
                to.Text(scalar.Text);
                break;
            case DataList list:
                to.Byte(List);
                WritePosition(to, node.Position);
                to.Number(list.Items.Length);
                foreach (var item in list.Items)
                    Write(to, item);
                break;
            case DataMap map:
                to.Byte(Map);
                WriteMap(to, map);
                break;
            default:
                throw new InvalidOperationException($"No way to remember a {node.GetType().Name}.");
        }
    }

    public static void WriteMap(ByteWriter to, DataMap map)
    {
        WritePosition(to, map.Position);
        to.Number(map.Entries.Length);
        foreach (var entry in map.Entries)
        {
            to.Text(entry.Key);
            WritePosition(to, entry.KeyPosition);
            Write(to, entry.Value);
        }
    }

    public static DataNode Read(ref ByteReader from)
    {
        var kind = from.Byte();
        if (kind == Map)
            return ReadMap(ref from);

        var position = ReadPosition(ref from);
        if (kind != List)
            return new DataScalar(from.Word(), kind == Plain, position);

        var items = new DataNode[from.Count()];
        for (var i = 0; i < items.Length; i++)
            items[i] = Read(ref from);
        return new DataList([.. items], position);
    }

    public static DataMap ReadMap(ref ByteReader from)
    {
        var position = ReadPosition(ref from);
        var count = from.Count();
        if (count == 0)
            return position is { Line: 0, Column: 0 } ? DataMap.Empty : new DataMap([], position);

        var entries = ImmutableArray.CreateBuilder<DataEntry>(count);
        for (var i = 0; i < count; i++)
            entries.Add(new(from.Word(), ReadPosition(ref from), Read(ref from)));
        return new DataMap(entries.MoveToImmutable(), position);
    }

    public static void WritePosition(ByteWriter to, Position position)
    {
        to.Number(position.Line);
        to.Number(position.Column);
    }

    public static Position ReadPosition(ref ByteReader from) => new(from.Count(), from.Count());
}
