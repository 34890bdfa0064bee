using System.Collections.Immutable;
using System.Text.Json;
using LeadershipHub.Auditing.Reporting;
using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Auditing.Tests.Reporting;

public sealed class SarifTests
{
    private static readonly ImmutableArray<Diagnostic> Findings =
    [
        new("LH959", Severity.Warning, "B", new("content/größe & maß.md", 3), "Mend it."),
        new("LH900", Severity.Error, "A \"quoted\"", new("content/a.md", 4, 2)),
        new("LH900", Severity.Error, "C", new("public/index.html")),
        new("LH954", Severity.Note, "D", new("")),
    ];

    [Fact]
    public void What_the_standard_demands_is_there()
    {
        using var document = Written(path => path);
        var root = document.RootElement;

        Assert.Equal("2.1.0", root.GetProperty("version").GetString());
        Assert.Equal("https://json.schemastore.org/sarif-2.1.0.json", root.GetProperty("$schema").GetString());
        var driver = Run(document).GetProperty("tool").GetProperty("driver");
        Assert.Equal(("lhub", "1.2.3"), (driver.GetProperty("name").GetString(), driver.GetProperty("semanticVersion").GetString()));
        Assert.Equal("utf16CodeUnits", Run(document).GetProperty("columnKind").GetString());
        Assert.All(Run(document).GetProperty("results").EnumerateArray(), result => Assert.False(string.IsNullOrEmpty(result.GetProperty("message").GetProperty("text").GetString())));
    }

    [Fact]
    public void Every_code_has_one_rule()
    {
        using var document = Written(path => path);

        var rules = Run(document).GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();
        Assert.Equal("LH900 LH954 LH959", string.Join(' ', rules.Select(rule => rule.GetProperty("id").GetString())));
        Assert.Equal("Link that leads nowhere", rules[0].GetProperty("shortDescription").GetProperty("text").GetString());
        Assert.False(string.IsNullOrEmpty(rules[0].GetProperty("help").GetProperty("text").GetString()));
    }

    [Fact]
    public void Levels_messages_and_places_are_those_of_the_findings()
    {
        using var document = Written(path => path);

        var results = Run(document).GetProperty("results").EnumerateArray().Select(result => string.Join(" | ", result.GetProperty("ruleId").GetString(), result.GetProperty("level").GetString(), result.GetProperty("message").GetProperty("text").GetString(), PlaceOf(result)));
        Assert.Equal("""
            LH959 | warning | B Mend it. | content/gr%C3%B6%C3%9Fe%20%26%20ma%C3%9F.md 3:1
            LH900 | error | A "quoted" | content/a.md 4:2
            LH900 | error | C | public/index.html
            LH954 | note | D | nowhere
            """, string.Join('\n', results));
    }

    [Fact]
    public void Paths_are_shown_as_the_repository_has_them()
    {
        using var document = Written(path => $"hubs\\mine\\{path}");

        Assert.Equal("hubs/mine/content/a.md 4:2", PlaceOf(Run(document).GetProperty("results")[1]));
    }

    [Fact]
    public void No_finding_is_an_empty_list()
    {
        using var document = JsonDocument.Parse(Sarif.Write([], "1.2.3", path => path));

        Assert.Equal(0, Run(document).GetProperty("results").GetArrayLength());
    }

    private static JsonDocument Written(Func<string, string> show) => JsonDocument.Parse(Sarif.Write(Findings, "1.2.3", show));

    private static JsonElement Run(JsonDocument document) => Assert.Single(document.RootElement.GetProperty("runs").EnumerateArray());

    private static string PlaceOf(JsonElement result)
    {
        if (!result.TryGetProperty("locations", out var locations))
            return "nowhere";

        var place = locations[0].GetProperty("physicalLocation");
        var uri = place.GetProperty("artifactLocation").GetProperty("uri").GetString();
        return place.TryGetProperty("region", out var region) ? $"{uri} {region.GetProperty("startLine")}:{region.GetProperty("startColumn")}" : uri ?? "";
    }
}
