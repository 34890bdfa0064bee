using System.Collections.Immutable;
using LeadershipHub.Engine.Model.Scripts;

namespace LeadershipHub.Engine.Extending;

/// <summary>How a text calls a shortcode.</summary>
public sealed class HubShortcode
{
    private readonly ScriptShortcodeCall _call;

    internal HubShortcode(HubSite site, ScriptShortcodeCall call) => (_call, Page) = (call, call.Page is null ? null : site.Wrap(call.Page));

    /// <summary>Arguments without a name.</summary>
    public ImmutableArray<string> Args => _call.Args;

    /// <summary>The page whose text it is; null in the text of an author or a book.</summary>
    public HubPage? Page { get; }

    /// <summary>What stands between a pair, as HTML; null for a single tag.</summary>
    public string? Inner => _call.Inner;

    /// <summary>An argument with a name; null where the text does not give it.</summary>
    public string? Param(string name)
    {
        foreach (var (key, value) in _call.Params)
        {
            if (string.Equals(key, name, StringComparison.Ordinal))
                return value;
        }

        return null;
    }
}
