using System.Collections.Immutable;

namespace LeadershipHub.Preview.Hosting;

/// <summary><c>_headers</c>: a path, and below it a line a header. Headers of all rules that match add up. https://docs.netlify.com/manage/routing/headers/</summary>
public static class HeadersFile
{
    /// <summary>What cannot be sent, and rules for one host alone, are passed over.</summary>
    public static ImmutableArray<HeadersRule> Parse(IEnumerable<string> lines)
    {
        var rules = ImmutableArray.CreateBuilder<HeadersRule>();
        var headers = ImmutableArray.CreateBuilder<(string, string)>();
        PathPattern? path = null;
        foreach (var line in lines.Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '/' || line.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            {
                Close();
                path = line[0] == '/' ? PathPattern.Parse(line) : null;
            }
            else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && IsName(line.AsSpan(0, colon).TrimEnd()) && IsValue(line.AsSpan(colon + 1).Trim()))
            {
                headers.Add((line[..colon].TrimEnd(), line[(colon + 1)..].Trim()));
            }
        }

        Close();
        return rules.DrainToImmutable();

        void Close()
        {
            if (path is not null && headers.Count > 0)
                rules.Add(new(path, [.. headers]));
            headers.Clear();
        }
    }

    // https://www.rfc-editor.org/rfc/rfc9110#section-5
    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var letter in name)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && !"!#$%&'*+-.^_`|~".Contains(letter, StringComparison.Ordinal))
                return false;
        }

        return name.Length > 0;
    }

    private static bool IsValue(ReadOnlySpan<char> value) => value.Length > 0 && value.IndexOfAnyExceptInRange(' ', '~') < 0;
}
