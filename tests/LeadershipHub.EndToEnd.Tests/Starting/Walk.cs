using System.Text.RegularExpressions;
using LeadershipHub.EndToEnd.Tests.Sites;

namespace LeadershipHub.EndToEnd.Tests.Starting;

/// <summary>The commands of a guide, in their order: those of blocks with <c>&lt;!-- walk --&gt;</c> above them.</summary>
/// <param name="Needs">A command without which the block is skipped; null for none.</param>
internal sealed partial record Walk(string? Needs, IReadOnlyList<IReadOnlyList<string>> Commands)
{
    public static IReadOnlyList<Walk> Of(string guide) =>
    [
        .. Block().Matches(File.ReadAllText(Repository.PathOf("docs", "guide", guide)).ReplaceLineEndings("\n")).Select(block => new Walk(
            block.Groups["needs"] is { Success: true } needs ? needs.Value : null,
            [.. block.Groups["lines"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Words)])),
    ];

    /// <summary>Words of a line as a shell sees them, as far as guides need it: parted by spaces, double quotes keep them together.</summary>
    private static IReadOnlyList<string> Words(string line) => [.. Word().Matches(line).Select(word => word.Value.Replace("\"", "", StringComparison.Ordinal))];

    [GeneratedRegex(@"^<!-- walk(: needs (?<needs>[a-z]+))? -->\n```console\n(?<lines>.*?)^```$", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();

    [GeneratedRegex(@"(""[^""]*""|[^\s""])+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
