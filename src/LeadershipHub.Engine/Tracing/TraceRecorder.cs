using LeadershipHub.Engine.Tracing.Codecs;

namespace LeadershipHub.Engine.Tracing;

/// <summary>
/// Records what one route reads while it is rendered: members of nodes as bit sets, and queries. One a thread. A trace is bytes:
/// the number of nodes, each as its distance from the one before it and its bits, then the queries in the same way.
/// </summary>
public sealed class TraceRecorder(NodeSpace nodes, QueryTable queries)
{
    private const int Leaf = 256;

    // By node, in leaves that are made when a node of theirs is read: after an edit few are, and some recorders record nothing that is ever taken.
    private readonly ulong[]?[] _bits = new ulong[]?[(nodes.Count / Leaf) + 1];
    private readonly ulong[]?[] _everRead = new ulong[]?[(nodes.Count / Leaf) + 1];
    private readonly List<int> _touched = [];
    private readonly Dictionary<string, int>[] _known = NoneKnown();
    private readonly List<int> _asked = [];
    private readonly ByteWriter _bytes = new(64 * 1024);
    private int[] _askedAt = new int[256];
    private int _trace = 1;

    public NodeSpace Nodes => nodes;

    /// <summary>Bits of a node in all traces so far.</summary>
    public ulong EverRead(int node) => _everRead[node / Leaf] is { } leaf ? leaf[node % Leaf] : 0;

    public void Read(int node, int member) => ReadBits(node, 1UL << member);

    /// <summary>Several members at once, a bit each.</summary>
    public void ReadBits(int node, ulong members)
    {
        ref var bits = ref At(_bits, node);
        if (bits == 0)
            _touched.Add(node);
        bits |= members;
    }

    public void Ask(QueryKind kind, string key)
    {
        var known = _known[(int)kind];
        if (!known.TryGetValue(key, out var number))
            known.Add(key, number = queries.NumberOf(kind, key));

        if (number >= _askedAt.Length)
            Array.Resize(ref _askedAt, Math.Max(number + 1, _askedAt.Length * 2));
        if (_askedAt[number] == _trace)
            return;

        _askedAt[number] = _trace;
        _asked.Add(number);
    }

    /// <summary>Forgets what was recorded since the last trace was taken.</summary>
    public void Reset()
    {
        foreach (var node in _touched)
            At(_bits, node) = 0;
        _touched.Clear();
        _asked.Clear();
        _trace++;
    }

    /// <summary>The members of the route's own paginator that were read.</summary>
    public ulong PaginatorBits => At(_bits, nodes.Paginator);

    // The framework's own sort of numbers is compiled at run time; with a comparison that is ours it is compiled ahead.
    private static void Sort(List<int> numbers) => numbers.Sort((a, b) => a.CompareTo(b));

    /// <summary>The trace, and a clean slate.</summary>
    public byte[] Take()
    {
        Sort(_touched);
        Sort(_asked);
        _bytes.Clear();
        _bytes.Number(_touched.Count);
        var before = 0;
        foreach (var node in _touched)
        {
            _bytes.Number(node - before);
            _bytes.Number(At(_bits, node));
            At(_everRead, node) |= At(_bits, node);
            before = node;
        }

        _bytes.Number(_asked.Count);
        before = 0;
        foreach (var query in _asked)
        {
            _bytes.Number(query - before);
            before = query;
        }

        var trace = _bytes.ToArray();
        Reset();
        return trace;
    }

    private static ref ulong At(ulong[]?[] leaves, int node) => ref (leaves[node / Leaf] ??= new ulong[Leaf])[node % Leaf];

    private static Dictionary<string, int>[] NoneKnown()
    {
        var known = new Dictionary<string, int>[QueryKinds.Count];
        for (var kind = 0; kind < known.Length; kind++)
            known[kind] = new(StringComparer.Ordinal);
        return known;
    }
}
