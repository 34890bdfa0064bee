using Microsoft.AspNetCore.Http;

namespace LeadershipHub.Preview.Serving;

/// <summary>
/// Sends what a host would send that reads <c>_headers</c>, so that what a policy blocks is seen while writing. What would outlive the preview is left
/// out: promises of encryption, and of files that never change.
/// </summary>
internal sealed class HostHeaders(string outputFolder)
{
    private readonly string _file = Path.Combine(outputFolder, "_headers");
    private readonly Lock _gate = new();
    private (DateTime Written, List<Rule> Rules) _read;

    /// <param name="path">As the browser asks for it, with the base path.</param>
    public void Add(HttpResponse response, string path)
    {
        foreach (var rule in Rules())
        {
            if (!rule.Matches(path))
                continue;
            foreach (var (name, value) in rule.Headers)
                response.Headers.Append(name, value);
        }
    }

    private List<Rule> Rules()
    {
        var written = File.GetLastWriteTimeUtc(_file);
        lock (_gate)
        {
            if (_read.Rules is null || _read.Written != written)
                _read = (written, Read());
            return _read.Rules;
        }
    }

    private List<Rule> Read()
    {
        var rules = new List<Rule>();
        try
        {
            foreach (var line in File.ReadLines(_file))
            {
                if (line.Length == 0 || line[0] == '#')
                    continue;
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                if (!char.IsWhiteSpace(line[0]))
                    rules.Add(new(line.Trim(), []));
                else if (colon > 0 && rules.Count > 0 && IsForPreviews(line[..colon].Trim()))
                    rules[^1].Headers.Add((line[..colon].Trim(), line[(colon + 1)..].Trim()));
            }
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }

        return rules;
    }

    private static bool IsForPreviews(string name) =>
        name.Length > 0 && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
        && !name.Equals("Strict-Transport-Security", StringComparison.OrdinalIgnoreCase) && !name.Equals("Cache-Control", StringComparison.OrdinalIgnoreCase);

    private sealed record Rule(string Pattern, List<(string Name, string Value)> Headers)
    {
        public bool Matches(string path) =>
            Pattern.EndsWith('*') ? path.StartsWith(Pattern[..^1], StringComparison.Ordinal) : string.Equals(path, Pattern, StringComparison.Ordinal);
    }
}
