using System.Text.RegularExpressions;

namespace LeadershipHub.Cli.Tests.Reference;

/// <summary>Every code with its severity and its messages, as Markdown, each with a link to the section that explains it.</summary>
internal static partial class CodeReference
{
    public static string Write(IReadOnlyList<CodeUse> uses, IReadOnlyDictionary<string, string> sections)
    {
        var text = new ReferenceText();
        text.Heading(1, "All codes");
        text.Paragraph("<!-- Written by .ci/references from the code. -->");
        text.Paragraph("Every diagnostic with what it says. `…` stands for what differs from case to case; where no message is given, it is that of somebody else: of the system, the compiler or a script. Each code leads to what it means and how to mend it.");
        text.Table(["Code", "Severity", "Message"], uses.GroupBy(use => use.Code, StringComparer.Ordinal).OrderBy(code => code.Key, StringComparer.Ordinal).Select(code => Row(code, sections)));
        return text.ToString();
    }

    /// <summary>The sections of a folder of diagnostics: the link to each, by code.</summary>
    public static IReadOnlyDictionary<string, string> Sections(string folder) => new Dictionary<string, string>(
        from file in Directory.EnumerateFiles(folder, "LH?xx.md")
        from Match section in Section().Matches(File.ReadAllText(file))
        let title = section.Groups["title"].Value
        select KeyValuePair.Create(section.Groups["code"].Value, $"{Path.GetFileName(file)}#{NotInIds().Replace(title.ToLowerInvariant(), "").Replace(' ', '-')}"),
        StringComparer.Ordinal);

    private static string[] Row(IGrouping<string, CodeUse> code, IReadOnlyDictionary<string, string> sections)
    {
        var severities = code.Select(use => use.Severity).Where(severity => severity.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var messages = code.SelectMany(use => use.Messages).Distinct(StringComparer.Ordinal).Select(ReferenceText.Escaped).ToList();
        return
        [
            $"[{code.Key}]({sections[code.Key]})",
            severities.Count == 0 ? "as `checks` says" : string.Join(" or ", severities).ToLowerInvariant(),
            messages.Count == 0 ? "–" : string.Join("<br>", messages),
        ];
    }

    [GeneratedRegex(@"^## (?<title>(?<code>LH\d{3}) .+)$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Section();

    [GeneratedRegex("[^a-z0-9 -]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotInIds();
}
