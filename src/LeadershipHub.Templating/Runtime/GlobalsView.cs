using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace LeadershipHub.Templating.Runtime;

/// <summary>The global variables as an object: what <c>this</c> is outside <c>with</c> and functions.</summary>
internal sealed class GlobalsView(RenderContext context) : IReadOnlyDictionary<string, Value>
{
    public IEnumerable<string> Keys => context.RootVariables().Select(item => item.Key);

    public IEnumerable<Value> Values => context.RootVariables().Select(item => item.Value);

    public int Count => context.RootVariables().Count();

    public Value this[string key] => context.TryGetRoot(key, out var value) ? value : default;

    public bool ContainsKey(string key) => context.TryGetRoot(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Value value) => context.TryGetRoot(key, out value);

    public IEnumerator<KeyValuePair<string, Value>> GetEnumerator() => context.RootVariables().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
