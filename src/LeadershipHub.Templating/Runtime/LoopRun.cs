using System.Runtime.CompilerServices;
using LeadershipHub.Templating.Syntax;

namespace LeadershipHub.Templating.Runtime;

/// <summary>Walks the items of a loop and keeps its variable.</summary>
internal struct LoopRun
{
    private readonly Value _list;

    // The list if it is an array of the host, so that its type is tested once a loop.
    private readonly object[]? _objects;
    private readonly Node _node;
    private readonly long _first;
    private readonly int _step;
    private readonly Expression _variable;
    private readonly Value _saved;
    private readonly bool _inScope;
    private Type? _hostType;

    private LoopRun(RenderContext context, LoopHeader header, Value list, long first, long count, LoopKind kind, Node node)
    {
        _list = list;
        _objects = list.Reference as object[];
        _node = node;
        Count = count;
        _step = header.IsReversed ? -1 : 1;
        _first = header.IsReversed ? first + count - 1 : first;
        _variable = header.Variable;
        State = context.EnterLoop(kind);
        State.Index = -1;
        State.Length = count;
        _inScope = header.Variable is GlobalVariable && context.HasScopes;
        if (_inScope)
            context.PushLoopScope();
        else
            _saved = context.SaveVariable(header.Variable);
    }

    public long Count { get; }

    // An empty loop has none and asks for none.
    public LoopState State { get; } = null!;

    public static LoopRun Start(RenderContext context, LoopHeader header, LoopKind kind, Node node)
    {
        var list = Iterable(header.Source.Evaluate(context), header.Source, context);
        var count = Lists.Count(list);
        var offset = Math.Clamp(Number(header.Offset, context) ?? 0, 0, count);
        var taken = Math.Clamp(Number(header.Limit, context) ?? count, 0, count - offset);
        return taken == 0 ? default : new(context, header, list, offset, taken, kind, node);
    }

    public bool MoveNext(RenderContext context)
    {
        var index = State.Index + 1;
        if (index >= Count)
            return false;

        context.CheckStep(index, _node);
        State.Index = index;
        State.Previous = State.Current;
        var item = Item(_first + (index * _step));
        State.Current = item;
        if (_inScope)
            context.SetLoopScope((GlobalVariable)_variable, item);
        else
            context.SetLoopVariable(_variable, item);

        return true;
    }

    public readonly void End(RenderContext context)
    {
        if (_inScope)
            context.PopScope();
        else
            context.SetLoopVariable(_variable, _saved);

        context.LeaveLoop();
    }

    private Value Item(long at)
    {
        if (_objects is { } objects && objects[at] is { } item)
        {
            if (item.GetType() == _hostType)
                return Value.FromObject(item);

            var value = Value.From(item);
            _hostType = value.Kind == ValueKind.Object ? item.GetType() : null;
            return value;
        }

        return Lists.TryGet(_list, at, out var other) ? other : default;
    }

    private static long? Number(Expression? expression, RenderContext context)
    {
        if (expression is null)
            return null;

        return expression.Evaluate(context).TryGetLong(out var number)
            ? number
            : throw context.Error(expression, "A whole number is expected here.");
    }

    private static Value Iterable(Value source, Expression expression, RenderContext context)
    {
        switch (source.Kind)
        {
            case ValueKind.List or ValueKind.Range or ValueKind.Null:
                context.NoteItems(source);
                return source;
            case ValueKind.Map:
                context.NoteItems(source);
                return Pairs(source);
            default:
                throw context.Error(expression, $"A loop cannot go through {TypeNames.Of(source, context.Engine)}.");
        }
    }

    // Out of line, or the library of queries would be loaded for every loop.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ValueList Pairs(Value map) => new(Maps.Items(map).Select(Pair));

    private static Value Pair(KeyValuePair<string, Value> item) => new ValueMap(2).Add("key", item.Key).Add("value", item.Value);
}
