using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace LeadershipHub.Templating.Runtime;

/// <summary>The regular expressions that templates use, made once each.</summary>
internal sealed class RegexCache(TimeSpan timeout)
{
    // Templates write theirs out; only one that builds them from data has more.
    private const int Most = 256;

    private readonly ConcurrentDictionary<(string Pattern, RegexOptions Options), Regex> _regexes = new();

    public Regex Get(string pattern, RegexOptions options)
    {
        if (_regexes.TryGetValue((pattern, options), out var known))
            return known;

        if (_regexes.Count >= Most)
            _regexes.Clear();

        return _regexes.GetOrAdd((pattern, options), new Regex(pattern, options, timeout));
    }
}
