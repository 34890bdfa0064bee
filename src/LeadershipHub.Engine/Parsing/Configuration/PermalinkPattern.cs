using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Configuration;

/// <summary>Checks patterns such as <c>/:year/:month/:slug/</c> before anything is built on them.</summary>
internal static class PermalinkPattern
{
    public static string[] PageTokens { get; } = ["year", "month", "day", "slug", "section", "path"];

    public static string[] TermTokens { get; } = ["slug"];

    /// <summary>What is wrong, as the end of a sentence, and what helps; null where nothing is.</summary>
    /// <param name="known">Tokens that may stand in it.</param>
    /// <param name="identifying">Tokens of which one must, so that two pages differ; none for a single page.</param>
    public static (string Problem, string? Help)? Check(string pattern, string[] known, string[] identifying)
    {
        if (!pattern.StartsWith('/') || !pattern.EndsWith('/'))
            return ("it must start and end with '/'", $"Write '/{pattern.Trim('/')}/'.");
        if (pattern.IndexOfAny(['?', '#', '\\', '%', '<', '>', '"']) is >= 0 and var bad)
            return ($"'{pattern[bad]}' cannot be part of it", null);
        if (pattern.Any(char.IsWhiteSpace) || pattern.Contains("//", StringComparison.Ordinal))
            return ("it must not hold spaces or '//'", null);
        if (pattern.Split('/').Any(part => part is "." or ".."))
            return ("it must not leave its folder with '.' or '..'", null);

        var tokens = Tokens(pattern).ToList();
        if (tokens.Find(token => !known.Contains(token, StringComparer.Ordinal)) is { } unknown)
            return ($"':{unknown}' is not a part it can have", DidYouMean(unknown, known));

        if (!Permalink.TryParse(tokens.Aggregate(pattern, (path, token) => path.Replace(":" + token, "x", StringComparison.Ordinal)), out _))
            return ("it has a part that cannot be a file name", null);

        return identifying.Length > 0 && !tokens.Exists(token => identifying.Contains(token, StringComparer.Ordinal))
            ? ("all pages would have the same URL", $"Add {string.Join(" or ", identifying.Select(token => $"':{token}'"))}.")
            : null;
    }

    private static string DidYouMean(string unknown, string[] known)
    {
        var all = known.Length == 0 ? "It can have none." : $"Its parts are {string.Join(", ", known.Select(token => $":{token}"))}.";
        return Spelling.Nearest(unknown, known) is { } near ? $"Did you mean ':{near}'?" : all;
    }

    private static IEnumerable<string> Tokens(string pattern)
    {
        for (var at = pattern.IndexOf(':', StringComparison.Ordinal); at >= 0; at = pattern.IndexOf(':', at + 1))
        {
            var end = at + 1;
            while (end < pattern.Length && (char.IsAsciiLetterOrDigit(pattern[end]) || pattern[end] == '_'))
                end++;

            yield return pattern[(at + 1)..end];
        }
    }
}
