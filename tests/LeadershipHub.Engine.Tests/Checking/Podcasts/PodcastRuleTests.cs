using System.Globalization;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Tests.Incremental.Sources;
using LeadershipHub.Engine.Tests.Sites;
using YamlDotNet.RepresentationModel;

namespace LeadershipHub.Engine.Tests.Checking.Podcasts;

/// <summary>The rules of podcast directories, case by case, from <c>rules.yml</c>.</summary>
public sealed class PodcastRuleTests
{
    private static readonly Dictionary<string, string> Show = new(StringComparer.Ordinal)
    {
        ["title"] = "Talks",
        ["description"] = "About talks.",
        ["categories"] = "[Business > Management]",
        ["explicit"] = "false",
        ["artwork"] = "cover.png",
        ["owner"] = "{ name: Mara, email: mara@example.org }",
    };

    private static readonly Dictionary<string, string> Episode = new(StringComparer.Ordinal)
    {
        ["title"] = "One",
        ["date"] = "2026-03-01",
        ["number"] = "1",
        ["audio"] = "a.mp3",
        ["body"] = "Notes.",
    };

    private static readonly Dictionary<string, string> Second = new(StringComparer.Ordinal)
    {
        ["title"] = "Two",
        ["date"] = "2026-03-02",
        ["number"] = "2",
        ["audio"] = "b.mp3",
        ["body"] = "Notes.",
    };

    public static TheoryData<string> Cases => [.. Rules().Select((rule, at) => $"{at.ToString("00", CultureInfo.InvariantCulture)} {Text(rule, "code")} {Text(rule, "says")}")];

    [Theory, MemberData(nameof(Cases))]
    public void A_rule_finds_what_breaks_it_and_nothing_else(string name)
    {
        var rule = Rules()[int.Parse(name[..2], CultureInfo.InvariantCulture)];

        var findings = Findings(rule, Text(rule, "future") is "true");

        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.Equal(Text(rule, "code"), finding.Code));
        Assert.All(findings, finding => Assert.Contains("content/talks/", finding.Span.Path, StringComparison.Ordinal));
        Assert.All(findings, finding => Assert.NotNull(finding.Help));
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_rule_lets_pass_what_keeps_it(string name)
    {
        var rule = Rules()[int.Parse(name[..2], CultureInfo.InvariantCulture)];

        Assert.Empty(Findings(rule.Children.TryGetValue("good", out var good) ? (YamlMappingNode)good : [], future: false));
    }

    [Fact]
    public void Every_rule_has_a_case()
    {
        var codes = Directory.EnumerateFiles(Repository.PathOf("src", "LeadershipHub.Engine", "Checking", "Podcasts"), "*.cs")
            .SelectMany(file => System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(file), "\"(?<code>LH8[0-4][0-9])\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)))
            .Select(match => match.Groups["code"].Value);

        Assert.Equal(codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), Rules().Select(rule => Text(rule, "code")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private static List<Diagnostic> Findings(YamlMappingNode rule, bool future)
    {
        using var site = TestSite.Empty();
        site.WriteBytes("content/talks/cover.png", TinyPng.Of(1400, 1400)).WriteBytes("content/talks/a.mp3", Sound("cbr.mp3")).WriteBytes("content/talks/b.mp3", Sound("vbr.mp3"));
        site.Write("content/talks/_show.yml", Yaml(Laid(Show, rule, "show")));
        if (Text(rule, "without") is not "true")
            site.Write("content/talks/one.md", Markdown(Laid(Episode, rule, "episode")));
        if (rule.Children.ContainsKey("second"))
            site.Write("content/talks/two.md", Markdown(Laid(Second, rule, "second")));
        foreach (var (path, content) in Map(rule, "files"))
            site.WriteBytes("content/talks/" + path, Bytes(content));

        var result = site.Build(options => options with { Future = future });
        return [.. result.Diagnostics.Where(finding => finding.Code.StartsWith("LH8", StringComparison.Ordinal) || finding.Severity == Severity.Error)];
    }

    private static byte[] Bytes(string content)
    {
        var parts = content.Split(' ');
        switch (parts[0])
        {
            case "png" or "grey":
                var size = parts[1].Split('x');
                var png = TinyPng.Of(int.Parse(size[0], CultureInfo.InvariantCulture), int.Parse(size[1], CultureInfo.InvariantCulture));
                png[25] = (byte)(parts[0] is "png" ? 2 : 0);
                return png;
            case "jpeg":
                // A start, a frame header of 1400 × 1400 and three components, and an end.
                return [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xFF, 0xC0, 0, 17, 8, 5, 0x78, 5, 0x78, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 0xFF, 0xD9];
            case "vtt":
                return [.. "WEBVTT\n\n00:00.000 --> 00:0"u8, .. System.Text.Encoding.ASCII.GetBytes(parts[1]), .. ".000\nWords.\n"u8];
            default:
                return Sound(content);
        }
    }

    private static byte[] Sound(string name) => File.ReadAllBytes(Repository.PathOf("tests", "LeadershipHub.Engine.Tests", "Parsing", "Audio", "Fixtures", name));

    private static Dictionary<string, string> Laid(Dictionary<string, string> keys, YamlMappingNode rule, string name)
    {
        var laid = new Dictionary<string, string>(keys, StringComparer.Ordinal);
        foreach (var (key, value) in Map(rule, name))
        {
            if (value is "~" or "")
                laid.Remove(key);
            else
                laid[key] = Repeated(value);
        }

        return laid;
    }

    // 'x*129' stands for 129 letters.
    private static string Repeated(string value) => System.Text.RegularExpressions.Regex.Replace(
        value, @"(?<letter>\w)\*(?<count>\d+)", match => string.Concat(Enumerable.Repeat(match.Groups["letter"].Value, int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture))), System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)).Replace(" x", "x", StringComparison.Ordinal);

    private static string Yaml(Dictionary<string, string> keys) => string.Concat(keys.Select(key => $"{key.Key}: {key.Value}\n"));

    private static string Markdown(Dictionary<string, string> keys)
    {
        keys.Remove("body", out var body);
        return $"---\n{Yaml(keys)}---\n{body}\n";
    }

    private static List<YamlMappingNode> Rules()
    {
        var stream = new YamlStream();
        using var reader = File.OpenText(Repository.PathOf("tests", "LeadershipHub.Engine.Tests", "Checking", "Podcasts", "rules.yml"));
        stream.Load(reader);
        return [.. ((YamlSequenceNode)stream.Documents[0].RootNode).Children.Cast<YamlMappingNode>()];
    }

    private static string? Text(YamlMappingNode rule, string key) => rule.Children.TryGetValue(key, out var node) ? ((YamlScalarNode)node).Value : null;

    private static IEnumerable<(string Key, string Value)> Map(YamlMappingNode rule, string key) =>
        rule.Children.TryGetValue(key, out var node) ? ((YamlMappingNode)node).Children.Select(child => (((YamlScalarNode)child.Key).Value ?? "", ((YamlScalarNode)child.Value).Value ?? "")) : [];
}
