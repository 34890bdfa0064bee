using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace LeadershipHub.Templating.Tests.Guide;

/// <summary>The guide to the template language, and what in it can be run.</summary>
/// <remarks>
/// A <c>scriban</c> block is followed by a <c>text</c> block with its result. A <c>yaml</c> block before it is its model, and a
/// <c>scriban</c> block that begins with a comment naming a file of a theme is that file. The words behind <c>scriban</c> say
/// <c>html</c> for HTML mode and <c>fails</c> where the result is an error.
/// </remarks>
internal static partial class GuideText
{
    public static IReadOnlyList<string> Lines { get; } = File.ReadAllLines(Find());

    public static IReadOnlyList<Fence> Fences { get; } = [.. ReadFences(Lines)];

    public static IReadOnlyList<GuideExample> Examples { get; } = [.. ReadExamples(Fences)];

    public static IReadOnlyList<GuideRow> Rows { get; } = [.. GuideTable.Read(Lines)];

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LeadershipHub.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The solution is not above the tests.");

        return Path.Combine(folder.FullName, "docs", "guide", "templates.md");
    }

    private static IEnumerable<Fence> ReadFences(IReadOnlyList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal))
                continue;

            var start = i++;
            while (lines[i] != "```")
                i++;

            yield return new(start + 1, lines[start][3..], string.Join('\n', lines.Skip(start + 1).Take(i - start - 1)));
        }
    }

    private static IEnumerable<GuideExample> ReadExamples(IReadOnlyList<Fence> fences)
    {
        ValueMap model = [];
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < fences.Count; i++)
        {
            if (fences[i].Info == "yaml")
                model = ReadModel(fences[i].Text);
            else if (fences[i].Info.Split(' ')[0] != "scriban")
                continue;
            else if (FileName().Match(fences[i].Text) is { Success: true } name)
                files.Add(name.Value, fences[i].Text);
            else
            {
                yield return Example(fences[i], fences[i + 1]) with { Model = model, Files = files };
                model = [];
                files = new(StringComparer.Ordinal);
            }
        }
    }

    private static GuideExample Example(Fence template, Fence result) => new()
    {
        Line = template.Line,
        Template = template.Text,
        Expected = result.Info == "text" ? result.Text : throw new InvalidDataException($"The example in line {template.Line} has no result."),
        Mode = template.Info.Split(' ').Contains("html") ? TemplateMode.Html : TemplateMode.Text,
        Fails = template.Info.Split(' ').Contains("fails"),
    };

    private static ValueMap ReadModel(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return YamlValue.Map((YamlMappingNode)yaml.Documents[0].RootNode);
    }

    [GeneratedRegex(@"(?<=^\{\{~? # )\w+/\S+\.sbn-(html|txt)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FileName();
}
