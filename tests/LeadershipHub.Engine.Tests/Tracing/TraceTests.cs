using LeadershipHub.Engine.Tracing;
using LeadershipHub.Engine.Tracing.Codecs;

namespace LeadershipHub.Engine.Tests.Tracing;

public sealed class TraceTests
{
    private static readonly byte[] Reads = Bytes([(2, 0b101), (7, 1UL << 63)], [0, 4]);

    [Fact]
    public void A_trace_is_stale_when_a_member_that_it_read_answers_otherwise()
    {
        var changed = new ulong[8];
        changed[2] = 0b100;

        Assert.True(Trace.IsStale(Reads, changed, new bool[5], out var node, out var query));
        Assert.Equal((2, -1), (node, query));
    }

    [Fact]
    public void A_member_that_it_did_not_read_leaves_it_fresh()
    {
        var changed = new ulong[8];
        changed[2] = 0b010;
        changed[6] = ulong.MaxValue;

        Assert.False(Trace.IsStale(Reads, changed, new bool[5], out var node, out var query));
        Assert.Equal((-1, -1), (node, query));
    }

    [Fact]
    public void A_query_with_another_answer_makes_it_stale()
    {
        Assert.True(Trace.IsStale(Reads, new ulong[8], [false, true, true, true, true], out _, out var query));
        Assert.Equal(4, query);
    }

    [Fact]
    public void Nodes_beyond_the_last_that_changed_are_as_they_were()
    {
        Assert.True(Trace.IsStale(Reads, [0, 0, 0b100], [], out var node, out _));
        Assert.Equal(2, node);
        Assert.False(Trace.IsStale(Reads, [0, 0, 0b010], [], out node, out var query));
        Assert.Equal((-1, -1), (node, query));
        Assert.True(Trace.IsStale(Reads, [0, 0], [false, false, false, false, true], out node, out query));
        Assert.Equal((-1, 4), (node, query));
    }

    [Fact]
    public void Nodes_may_be_numbered_anew()
    {
        var numbers = new int[8];
        Array.Fill(numbers, -1);
        numbers[2] = 11;
        numbers[7] = 3;

        var (nodes, queries) = Trace.Parse(Trace.Translate(Reads, numbers));

        Assert.Equal([(3, 1UL << 63), (11, 0b101UL)], nodes);
        Assert.Equal([0, 4], queries);
    }

    [Fact]
    public void Numbers_and_texts_are_read_as_they_were_written()
    {
        var to = new ByteWriter(1);
        foreach (var number in (ulong[])[0, 1, 127, 128, 16_383, 16_384, ulong.MaxValue])
            to.Number(number);
        foreach (var number in (long[])[0, -1, 1, long.MinValue, long.MaxValue])
            to.Signed(number);
        to.Text(null);
        to.Text("");
        to.Text("Zoë – 𝒶");

        var from = new ByteReader(to.Written);
        Assert.Equal([0UL, 1UL, 127UL, 128UL, 16_383UL, 16_384UL, ulong.MaxValue], [from.Number(), from.Number(), from.Number(), from.Number(), from.Number(), from.Number(), from.Number()]);
        Assert.Equal([0, -1, 1, long.MinValue, long.MaxValue], [from.Signed(), from.Signed(), from.Signed(), from.Signed(), from.Signed()]);
        Assert.Null(from.Text());
        Assert.Equal(("", "Zoë – 𝒶"), (from.Text(), from.Text()));
        Assert.True(from.IsAtEnd);
    }

    private static byte[] Bytes((int Node, ulong Members)[] nodes, int[] queries)
    {
        var to = new ByteWriter();
        to.Number(nodes.Length);
        for (int i = 0, before = 0; i < nodes.Length; before = nodes[i++].Node)
        {
            to.Number(nodes[i].Node - before);
            to.Number(nodes[i].Members);
        }

        to.Number(queries.Length);
        for (int i = 0, before = 0; i < queries.Length; before = queries[i++])
            to.Number(queries[i] - before);
        return to.ToArray();
    }
}
