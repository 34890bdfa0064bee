using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace LeadershipHub.Templating.Runtime;

/// <summary>The regular expressions that templates use, made once each.</summary>
internal sealed class RegexCache(TimeSpan timeout)
{
    // Templates write theirs out; only one that builds them from data has more.
    private const int Most = 256;

    private readonly ConcurrentDictionary<string, Regex> _regexes = new(StringComparer.Ordinal);

    public Regex Get(string pattern, RegexOptions options)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{(int)options} {pattern}");
        if (_regexes.TryGetValue(key, out var known))
            return known;

        if (_regexes.Count >= Most)
            _regexes.Clear();

        return _regexes.GetOrAdd(key, new Regex(pattern, options, timeout));
    }
}
