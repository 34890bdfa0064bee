using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace LeadershipHub.Engine.Tests.Parsing.Markdown;

/// <summary>An entry of <c>cases.yml</c>; what is null is not looked at.</summary>
public sealed class MarkdownCase
{
    public string Name { get; set; } = "";

    /// <summary>"no smart", "no raw html" or "no heading links"; null for the defaults.</summary>
    public string? Config { get; set; }

    public string Markdown { get; set; } = "";

    public string Html { get; set; } = "";

    public string? Summary { get; set; }

    public int? Words { get; set; }

    /// <summary>Level, id and text of each.</summary>
    public List<string>? Headings { get; set; }

    public List<string>? Anchors { get; set; }

    /// <summary>Place, "image" for images, and target of each.</summary>
    public List<string>? Links { get; set; }

    /// <summary>Code and place of each, in the order of the source.</summary>
    public List<string> Diagnostics { get; set; } = [];

    public static List<MarkdownCase> All()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LeadershipHub.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The solution is not above the tests.");

        var path = Path.Combine(folder.FullName, "tests", "LeadershipHub.Engine.Tests", "Parsing", "Markdown", "cases.yml");
        var yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
        return yaml.Deserialize<List<MarkdownCase>>(File.ReadAllText(path));
    }
}
