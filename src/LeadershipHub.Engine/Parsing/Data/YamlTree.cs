using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LeadershipHub.Engine.Parsing.Data;

/// <summary>Builds the tree of one document from the parser's events. A null node means: reported, give up.</summary>
internal sealed class YamlTree(string path, string text, int firstLine, ICollection<Diagnostic> diagnostics)
{
    /// <summary>Values that aliases may add to a document.</summary>
    private const int MaxRepeated = 100_000;

    private readonly Parser _parser = new(new Scanner(new StringReader(text)));

    // Entries and items of the collections that are open, innermost last: one list for all, instead of one each.
    private readonly List<DataEntry> _entries = [];
    private readonly List<DataNode> _items = [];
    private Dictionary<string, Anchored>? _anchors;
    private int _count;
    private int _repeated;
    private int _deepest;

    // Where the innermost '[' or '{' that is open stands.
    private Mark? _flow;

    private readonly record struct Anchored(DataNode Node, int Count, int Height);

    public DataNode? Read()
    {
        _parser.MoveNext(); // StreamStart
        Next();
        if (_parser.Current is StreamEnd)
            return new DataScalar("", IsPlain: true, default);

        Next(); // DocumentStart
        var root = ReadNode(depth: 1);
        if (root is null)
            return null;

        Next(); // DocumentEnd
        if (_parser.Current is DocumentStart second)
            diagnostics.Add(DataDiagnostics.SecondDocument(Span(second.Start)));

        return root;
    }

    // The parser has slips of its own: what it throws besides its own exception means broken YAML, too.
    private void Next()
    {
        try
        {
            _parser.MoveNext();
        }
        catch (Exception slip) when (slip is InvalidOperationException or ArgumentException or FormatException or OverflowException)
        {
            throw _flow is { } start
                ? new SyntaxErrorException(start, start, YamlMistakes.OpenFlow)
                : new SyntaxErrorException(_parser.Current?.End ?? default, default, "this cannot be read");
        }
    }

    // Reads the node at the current event and leaves the parser on the event after it.
    private DataNode? ReadNode(int depth)
    {
        var start = _parser.Current!; // the parser stands on an event until the stream has ended
        if (start is AnchorAlias alias)
            return ReadAlias(alias, depth);

        var anchor = start is NodeEvent { Anchor.IsEmpty: false } node ? node.Anchor.Value : null;
        var (countBefore, deepestBefore) = (_count, _deepest);
        _count++;
        _deepest = depth;

        var flowAround = _flow;
        _flow = start is MappingStart { Style: MappingStyle.Flow } or SequenceStart { Style: SequenceStyle.Flow } ? start.Start : _flow;
        DataNode? read = start switch
        {
            MappingStart => ReadMap(start.Start, depth),
            SequenceStart => ReadList(start.Start, depth),
            Scalar scalar => ReadScalar(scalar),
            _ => throw new SyntaxErrorException(start.Start, start.End, "did not find expected key"), // another slip: a key without its value
        };
        _flow = flowAround;

        if (anchor is not null && read is not null)
            (_anchors ??= new(StringComparer.Ordinal))[anchor] = new(read, _count - countBefore, _deepest - depth);

        _deepest = Math.Max(_deepest, deepestBefore);
        return read;
    }

    private DataScalar ReadScalar(Scalar scalar)
    {
        Next();
        var isText = !scalar.Tag.IsEmpty && (scalar.Tag.IsNonSpecific || scalar.Tag.Value is "tag:yaml.org,2002:str");
        var position = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded ? FirstLineOfBlock(scalar.Start) : At(scalar.Start);
        return new(scalar.Value, scalar.Style == ScalarStyle.Plain && !isText, position);
    }

    private DataList? ReadList(Mark start, int depth)
    {
        if (IsTooDeep(start, depth))
            return null;

        var first = _items.Count;
        Next();
        while (_parser.Current is not SequenceEnd)
        {
            if (ReadNode(depth + 1) is not { } item)
                return null;
            _items.Add(item);
        }

        Next();
        return new(Take(_items, first), At(start));
    }

    private DataMap? ReadMap(Mark start, int depth)
    {
        if (IsTooDeep(start, depth))
            return null;

        var first = _entries.Count;
        var keys = new UniqueKeys(_entries, first);
        List<DataNode>? merged = null;
        Next();
        while (_parser.Current is not MappingEnd)
        {
            var key = ReadKey(depth);
            if (key is null || ReadNode(depth + 1) is not { } value)
                return null;

            if (key is { Text: "<<", IsPlain: true })
                (merged ??= []).Add(value);
            else if (key.Text.Length > 0 && IsNew(keys, key))
                _entries.Add(new(key.Text, key.Position, value));
        }

        Next();
        foreach (var node in merged ?? [])
            Merge(node, keys);

        return new(Take(_entries, first), At(start));
    }

    // A key that cannot be used was reported and comes back without text, so that its value is read and left out.
    private DataScalar? ReadKey(int depth)
    {
        var start = _parser.Current!.Start; // inside a mapping there is an event up to its end
        if (ReadNode(depth + 1) is not { } node)
            return null;
        if (node is DataScalar { Text.Length: > 0 } key)
            return key;

        diagnostics.Add(node is DataScalar ? DataDiagnostics.EmptyKey(Span(start)) : DataDiagnostics.KeyIsNotText(Span(start)));
        return new("", IsPlain: false, At(start));
    }

    private bool IsNew(UniqueKeys keys, DataScalar key)
    {
        if (keys.Find(key.Text) is not { } earlier)
            return true;

        var span = new SourceSpan(path, key.Position.Line, key.Position.Column);
        diagnostics.Add(DataDiagnostics.DuplicateKey(span, key.Text, earlier.KeyPosition.Line));
        return false;
    }

    private void Merge(DataNode node, UniqueKeys keys)
    {
        if (node is DataMap map)
        {
            foreach (var entry in map.Entries)
            {
                if (keys.Find(entry.Key) is null)
                    _entries.Add(entry);
            }
        }
        else if (node is DataList list && list.Items.All(item => item is DataMap))
        {
            foreach (var item in list.Items)
                Merge(item, keys);
        }
        else
        {
            diagnostics.Add(DataDiagnostics.BadMerge(new(path, node.Position.Line, node.Position.Column)));
        }
    }

    private DataNode? ReadAlias(AnchorAlias alias, int depth)
    {
        Next();
        if (_anchors is null || !_anchors.TryGetValue(alias.Value.Value, out var anchored))
        {
            diagnostics.Add(DataDiagnostics.UnknownAlias(Span(alias.Start), alias.Value.Value));
            return new DataScalar("", IsPlain: true, At(alias.Start));
        }

        _count += anchored.Count;
        _repeated += anchored.Count;
        _deepest = Math.Max(_deepest, depth + anchored.Height);
        if (IsTooDeep(alias.Start, depth + anchored.Height))
            return null;
        if (_repeated <= MaxRepeated)
            return anchored.Node;

        diagnostics.Add(DataDiagnostics.AliasBomb(Span(alias.Start), MaxRepeated));
        return null;
    }

    private bool IsTooDeep(Mark start, int depth)
    {
        if (depth <= YamlReader.MaxDepth)
            return false;

        diagnostics.Add(DataDiagnostics.TooDeep(Span(start), YamlReader.MaxDepth));
        return true;
    }

    private static ImmutableArray<T> Take<T>(List<T> open, int first)
    {
        if (first == open.Count)
            return [];

        var taken = CollectionsMarshal.AsSpan(open)[first..].ToArray();
        open.RemoveRange(first, taken.Length);
        return ImmutableCollectionsMarshal.AsImmutableArray(taken);
    }

    // The text of a block begins on the line after its '|' or '>': there it can be pointed at, line by line.
    private Position FirstLineOfBlock(Mark header)
    {
        var end = text.IndexOf('\n', (int)header.Index);
        if (end < 0)
            return At(header);

        var column = 1;
        while (end + column < text.Length && text[end + column] == ' ')
            column++;

        return new((int)header.Line + firstLine, column);
    }

    private Position At(Mark mark) => new((int)mark.Line + firstLine - 1, (int)mark.Column);

    private SourceSpan Span(Mark mark) => new(path, (int)mark.Line + firstLine - 1, (int)mark.Column);
}
