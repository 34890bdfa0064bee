using LeadershipHub.Engine.Tracing.Codecs;

namespace LeadershipHub.Engine.Tracing;

/// <summary>Reads the bytes of traces.</summary>
public static class Trace
{
    /// <summary>Whether a trace has read anything that changed.</summary>
    /// <param name="changedMembers">By node number, a bit for each member that answers otherwise now; nodes beyond the end are as they were.</param>
    /// <param name="changedQueries">By query number; empty where all are as they were.</param>
    /// <param name="node">The first node in question, or -1.</param>
    /// <param name="query">The first query in question, or -1.</param>
    public static bool IsStale(ReadOnlySpan<byte> trace, ReadOnlySpan<ulong> changedMembers, ReadOnlySpan<bool> changedQueries, out int node, out int query)
    {
        var from = new ByteReader(trace);
        (node, query) = (0, -1);
        for (var count = from.Count(); count > 0; count--)
        {
            node += from.Count();
            var members = from.Number();
            if (node < changedMembers.Length)
            {
                if ((changedMembers[node] & members) != 0)
                    return true;
            }
            else if (changedQueries.IsEmpty)
            {
                break;
            }
        }

        node = -1;
        if (changedQueries.IsEmpty)
            return false;

        query = 0;
        for (var count = from.Count(); count > 0; count--)
        {
            query += from.Count();
            if (changedQueries[query])
                return true;
        }

        query = -1;
        return false;
    }

    /// <summary>The same trace for a site that numbers its nodes differently. Nodes that are gone are left out: nothing fresh has read them.</summary>
    /// <param name="numbers">The new number of each node, or -1.</param>
    public static byte[] Translate(ReadOnlySpan<byte> trace, ReadOnlySpan<int> numbers)
    {
        var from = new ByteReader(trace);
        var count = from.Count();
        var nodes = new int[count];
        var members = new ulong[count];
        for (int i = 0, node = 0; i < count; i++)
        {
            node += from.Count();
            nodes[i] = numbers[node];
            members[i] = from.Number();
        }

        Array.Sort(nodes, members);
        var skipped = 0;
        while (skipped < count && nodes[skipped] < 0)
            skipped++;

        var to = new ByteWriter(trace.Length + 16);
        to.Number(count - skipped);
        for (int i = skipped, before = 0; i < count; before = nodes[i++])
        {
            to.Number(nodes[i] - before);
            to.Number(members[i]);
        }

        to.Raw(trace[from.At..]);
        return to.ToArray();
    }

    /// <summary>The nodes with the bits of their members, and the queries.</summary>
    public static (List<(int Node, ulong Members)> Nodes, List<int> Queries) Parse(ReadOnlySpan<byte> trace)
    {
        var from = new ByteReader(trace);
        var nodes = new List<(int, ulong)>();
        for (int count = from.Count(), node = 0; count > 0; count--)
        {
            node += from.Count();
            nodes.Add((node, from.Number()));
        }

        var queries = new List<int>();
        for (int count = from.Count(), query = 0; count > 0; count--)
        {
            query += from.Count();
            queries.Add(query);
        }

        return (nodes, queries);
    }
}
