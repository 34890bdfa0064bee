using System.Text;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Data;

namespace LeadershipHub.Engine.Tests.Parsing.Data;

/// <summary>An input and what is said about it, from a <c>cases.yml</c>.</summary>
public sealed record Case(string Name, string? Kind, byte[] Input, IReadOnlyList<string> Diagnostics)
{
    /// <summary>The names of the cases of a folder below <c>Parsing/</c>, for a theory.</summary>
    public static TheoryData<string> NamesIn(string folder) => [.. LoadAll(folder).Select(@case => @case.Name)];

    public static Case Load(string folder, string name) => LoadAll(folder).Single(@case => string.Equals(@case.Name, name, StringComparison.Ordinal));

    /// <summary>Asserts that exactly the diagnostics of the case were found.</summary>
    public void Check(IEnumerable<Diagnostic> found) =>
        Assert.Equal(Diagnostics, found.Select(diagnostic => diagnostic.ToString()[Files.Path.Length..].TrimStart(':', ' ')), StringComparer.Ordinal);

    private static IEnumerable<Case> LoadAll(string folder)
    {
        var path = Path.Combine(Files.Root, "tests", "LeadershipHub.Engine.Tests", "Parsing", folder, "cases.yml");
        var broken = new List<Diagnostic>();
        var root = YamlReader.Read(Files.Source(path), File.ReadAllBytes(path), broken);
        Assert.Empty(broken);
        return Assert.IsType<DataList>(root).Items.Select(item => Read((DataMap)item));
    }

    private static Case Read(DataMap map)
    {
        var input = TextOf(map, "bytes") is { } bytes
            ? Convert.FromHexString(bytes.Replace(" ", "", StringComparison.Ordinal))
            : Encoding.UTF8.GetBytes(TextOf(map, "input") ?? "");
        var diagnostics = (TextOf(map, "diagnostics") ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new(TextOf(map, "name") ?? "", TextOf(map, "kind"), input, diagnostics);
    }

    private static string? TextOf(DataMap map, string key) => (map[key] as DataScalar)?.Text;
}
