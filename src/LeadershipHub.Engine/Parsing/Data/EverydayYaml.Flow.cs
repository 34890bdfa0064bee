using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Data;

/// <content>Lists and maps in brackets, on one line.</content>
internal ref partial struct EverydayYaml
{
    private const int DeepestFlow = 8;

    private static readonly AsciiSet OddInFlow = new("#:[]{},\"'");

    private DataNode? ReadFlow(int at) => ReadFlowValue(ref at, depth: 0) is { } value && IsEnd(_content[at..]) ? value : null;

    // Goes to behind the value.
    private DataNode? ReadFlowValue(ref int at, int depth) => _content[at] switch
    {
        '[' => depth < DeepestFlow ? ReadFlowList(ref at, depth + 1) : null,
        '{' => depth < DeepestFlow ? ReadFlowMap(ref at, depth + 1) : null,
        _ => ReadFlowScalar(ref at),
    };

    private DataList? ReadFlowList(ref int at, int depth)
    {
        var position = At(at++);
        var items = new List<DataNode>();
        while (SkipSpaces(ref at))
        {
            if (_content[at] == ']' && items.Count == 0)
                return Ended(ref at, new DataList([], position));
            if (ReadFlowValue(ref at, depth) is not { } item || !SkipSpaces(ref at))
                return null;

            items.Add(item);
            if (_content[at] == ']')
                return Ended(ref at, new DataList([.. items], position));
            if (_content[at++] != ',')
                return null;
        }

        return null;
    }

    private DataMap? ReadFlowMap(ref int at, int depth)
    {
        var position = At(at++);
        var entries = new List<DataEntry>();
        var keys = new UniqueKeys(entries, first: 0);
        while (SkipSpaces(ref at))
        {
            if (_content[at] == '}' && entries.Count == 0)
                return Ended(ref at, new DataMap([], position));

            var keyPosition = At(at);
            if (ReadFlowKey(ref at) is not { } key || keys.Find(key) is not null || !SkipSpaces(ref at) || ReadFlowValue(ref at, depth) is not { } value || !SkipSpaces(ref at))
                return null;

            entries.Add(new(key, keyPosition, value));
            if (_content[at] == '}')
                return Ended(ref at, new DataMap([.. entries], position));
            if (_content[at++] != ',')
                return null;
        }

        return null;
    }

    // With its colon, which a space must follow.
    private readonly string? ReadFlowKey(ref int at)
    {
        var rest = _content[at..];
        var length = rest[0] is '"' or '\'' ? QuotedLength(rest) : SimpleLength(rest);
        if (length == 0 || length + 1 >= rest.Length || rest[length] != ':' || rest[length + 1] != ' ')
            return null;

        at += length + 1;
        return (rest[0] is '"' or '\'' ? rest[1..(length - 1)] : rest[..length]).ToString();
    }

    private DataScalar? ReadFlowScalar(ref int at)
    {
        var start = at;
        var rest = _content[at..];
        if (rest[0] is '"' or '\'')
        {
            var length = QuotedLength(rest);
            at += length;
            return length == 0 ? null : Quoted(rest[..length], start);
        }

        var end = rest.IndexOfAny(',', ']', '}');
        if (end <= 0)
            return null;

        at += end;
        var written = rest[..end].TrimEnd(' ');
        return written.IsEmpty || OddInFlow.IsAnyIn(written) ? null : PlainScalar(written, start);
    }

    private static T Ended<T>(ref int at, T value)
    {
        at++;
        return value;
    }
}
