using System.Text.RegularExpressions;
using LeadershipHub.EndToEnd.Tests.Sites;

namespace LeadershipHub.EndToEnd.Tests.Starting;

/// <summary>What a guide tells its reader to do: the blocks with <c>&lt;!-- walk --&gt;</c> above them, in their order.</summary>
/// <param name="AppendsTo">The file at whose end the block is written; null where it holds commands.</param>
/// <param name="Text">The block's lines.</param>
internal sealed partial record Walk(string? AppendsTo, string Text)
{
    public IReadOnlyList<IReadOnlyList<string>> Commands => [.. Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Words)];

    public static IReadOnlyList<Walk> Of(string guide) =>
    [
        .. Block().Matches(File.ReadAllText(Repository.PathOf("docs", "guide", guide)).ReplaceLineEndings("\n")).Select(block => new Walk(
            block.Groups["file"] is { Success: true } file ? file.Value : null,
            block.Groups["lines"].Value)),
    ];

    /// <summary>Words of a line as a shell sees them, as far as guides need it: parted by spaces, double quotes keep them together.</summary>
    private static IReadOnlyList<string> Words(string line) => [.. Word().Matches(line).Select(word => word.Value.Replace("\"", "", StringComparison.Ordinal))];

    [GeneratedRegex(@"^<!-- walk(: append (?<file>[a-z./]+))? -->\n```(console|yaml)\n(?<lines>.*?)^```$", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();

    [GeneratedRegex(@"(""[^""]*""|[^\s""])+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
