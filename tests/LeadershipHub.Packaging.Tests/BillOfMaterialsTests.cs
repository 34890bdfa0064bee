using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LeadershipHub.Packaging.Tests;

/// <summary>The bill of this very program, held to what the schema of CycloneDX 1.6 requires. https://cyclonedx.org/schema/bom-1.6.schema.json</summary>
public sealed partial class BillOfMaterialsTests
{
    private static readonly DateTimeOffset Time = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);
    private static readonly string[] Kinds = ["application", "framework", "library"];

    private readonly LockFile _lock = LockFile.Parse(File.ReadAllText(Repository.PathOf("src", "LeadershipHub.Cli", "packages.lock.json")));
    private readonly JsonNode _bill;

    public BillOfMaterialsTests() => _bill = JsonNode.Parse(Bill("1.2.3")) ?? throw new JsonException();

    [Fact]
    public void Format_serial_number_and_time_are_as_the_schema_has_them()
    {
        Assert.Equal("CycloneDX", Text(_bill["bomFormat"]));
        Assert.Equal("1.6", Text(_bill["specVersion"]));
        Assert.Equal(1, _bill["version"]?.GetValue<int>());
        Assert.Matches(SerialNumber(), Text(_bill["serialNumber"]));
        Assert.Equal(Time, DateTimeOffset.Parse(Text(_bill["metadata"]?["timestamp"]), CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Every_component_has_its_required_fields_a_hash_and_one_licence_expression()
    {
        Assert.Equal("lhub", Text(_bill["metadata"]?["component"]?["name"]));
        Assert.Contains(Components(), component => Text(component["name"]) is "Markdig");
        Assert.All(Components(), component =>
        {
            Assert.Contains(Text(component["type"]), Kinds, StringComparer.Ordinal);
            Assert.NotEmpty(Text(component["name"]));
            Assert.Equal($"pkg:nuget/{Text(component["name"])}@{Text(component["version"])}", Text(component["purl"]));
            Assert.Matches(Sha512(), Text(Assert.Single(component["hashes"]?.AsArray() ?? [])?["content"]));
            Assert.NotEmpty(Text(Assert.Single(component["licenses"]?.AsArray() ?? [])?["expression"]));
        });
    }

    [Fact]
    public void References_are_unique_and_every_dependency_is_in_the_bill()
    {
        var refs = Components().Append(_bill["metadata"]?["component"] ?? throw new JsonException()).Select(component => Text(component["bom-ref"])).ToList();
        var dependencies = (_bill["dependencies"]?.AsArray() ?? []).OfType<JsonNode>().ToList();

        Assert.Equal(refs.Count, refs.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(refs.Order(StringComparer.Ordinal), dependencies.Select(dependency => Text(dependency["ref"])).Order(StringComparer.Ordinal));
        Assert.All(dependencies, dependency => Assert.Subset(refs.ToHashSet(StringComparer.Ordinal), Needs(dependency).ToHashSet(StringComparer.Ordinal)));
    }

    [Fact]
    public void Everything_is_reached_from_lhub()
    {
        var needs = (_bill["dependencies"]?.AsArray() ?? []).OfType<JsonNode>().ToDictionary(node => Text(node["ref"]), Needs, StringComparer.Ordinal);
        var (reached, waiting) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>([Text(_bill["metadata"]?["component"]?["bom-ref"])]));
        while (waiting.TryDequeue(out var next))
        {
            if (reached.Add(next))
                needs[next].ForEach(waiting.Enqueue);
        }

        Assert.Equal(needs.Count, reached.Count);
    }

    [Fact]
    public void The_same_packages_give_the_same_bill_and_another_version_another()
    {
        Assert.Equal(Bill("1.2.3"), Bill("1.2.3"));
        Assert.NotEqual(Text(_bill["serialNumber"]), Text(JsonNode.Parse(Bill("1.2.4"))?["serialNumber"]), StringComparer.Ordinal);
    }

    private string Bill(string version)
    {
        var cache = new PackageCache(Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages"));
        return BillOfMaterials.Of(version, Time, _lock.Roots, cache.Shipped(_lock.Packages));
    }

    private ImmutableArray<JsonNode> Components() => [.. (_bill["components"]?.AsArray() ?? []).OfType<JsonNode>()];

    private static List<string> Needs(JsonNode dependency) => [.. (dependency["dependsOn"]?.AsArray() ?? []).Select(Text)];

    private static string Text(JsonNode? node) => node?.GetValue<string>() ?? "";

    [GeneratedRegex("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SerialNumber();

    [GeneratedRegex("^[0-9a-f]{128}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sha512();
}
