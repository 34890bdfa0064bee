using System.Text.RegularExpressions;
using LeadershipHub.EndToEnd.Tests.Sites;

namespace LeadershipHub.EndToEnd.Tests.Starting;

/// <summary>
/// What a guide tells its readers to do, in its order: commands of blocks with <c>&lt;!-- walk --&gt;</c> above them, and what goes to the end of a file, with
/// <c>&lt;!-- walk: append file --&gt;</c>.
/// </summary>
/// <param name="File">The file that is written to; null for commands.</param>
internal sealed partial record Walk(string? File, string Text)
{
    public IEnumerable<IReadOnlyList<string>> Commands => File is null ? Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Words) : [];

    public static IReadOnlyList<Walk> Of(string guide) =>
    [
        .. Block().Matches(System.IO.File.ReadAllText(Repository.PathOf("docs", "guide", guide)).ReplaceLineEndings("\n"))
            .Select(block => new Walk(block.Groups["file"] is { Success: true } file ? file.Value : null, block.Groups["lines"].Value)),
    ];

    /// <summary>Words of a line as a shell sees them, as far as guides need it: parted by spaces, double quotes keep them together.</summary>
    private static IReadOnlyList<string> Words(string line) => [.. Word().Matches(line).Select(word => word.Value.Replace("\"", "", StringComparison.Ordinal))];

    [GeneratedRegex(@"^<!-- walk(: append (?<file>\S+))? -->\n```(console|yaml)\n(?<lines>.*?)^```$", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();

    [GeneratedRegex(@"(""[^""]*""|[^\s""])+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
