using System.Text.RegularExpressions;

namespace LeadershipHub.EndToEnd.Tests.Sites;

/// <summary>A file that a page of the guide shows: a block with <c>&lt;!-- file: path --&gt;</c> above it.</summary>
internal sealed partial record GuideFile(string Path, string Text)
{
    public static IReadOnlyList<GuideFile> Of(string guide) =>
        [.. Block().Matches(File.ReadAllText(Repository.PathOf("docs", "guide", guide)).ReplaceLineEndings("\n")).Select(file => new GuideFile(file.Groups["path"].Value, file.Groups["text"].Value))];

    [GeneratedRegex(@"^<!-- file: (?<path>\S+) -->\n```[a-z]*\n(?<text>.*?)^```$", RegexOptions.ExplicitCapture | RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Block();
}
