using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace LeadershipHub.Engine.Tests.Sites;

/// <summary>What the golden files hold is not only the same as yesterday but well-formed, and its links lead somewhere.</summary>
public sealed partial class PublishedFormatTests
{
    public static TheoryData<string> Cases =>
        [.. Directory.EnumerateDirectories(Repository.PathOf("tests", "sites"), "expected", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 })
            .Select(folder => Path.GetFileName(Path.GetDirectoryName(folder)) ?? "").Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Cases))]
    public void Xml_and_json_files_are_well_formed(string name)
    {
        foreach (var file in Files(name, ".xml", ".json"))
            Assert.NotNull(file.EndsWith(".xml", StringComparison.Ordinal) ? XDocument.Load(file).Root : ParseJson(File.ReadAllText(file)));
    }

    [Theory, MemberData(nameof(Cases))]
    public void Structured_data_is_one_graph_whose_urls_are_absolute(string name)
    {
        foreach (var file in Files(name, ".html"))
        {
            foreach (Match block in StructuredData().Matches(File.ReadAllText(file)))
            {
                using var document = JsonDocument.Parse(block.Groups["json"].Value);
                Assert.Equal("https://schema.org", document.RootElement.GetProperty("@context").GetString());
                Assert.All(
                    document.RootElement.GetProperty("@graph").EnumerateArray().Where(node => node.TryGetProperty("url", out _)),
                    node => Assert.StartsWith("https://example.org/", node.GetProperty("url").GetString(), StringComparison.Ordinal));
            }
        }
    }

    /// <summary>Every link of a site to itself, wherever it stands: in HTML and in feeds, with the base path, percent-encoded.</summary>
    [Theory, MemberData(nameof(Cases))]
    public void Links_of_the_site_to_itself_lead_to_a_file(string name)
    {
        // What 'checks' and 'menus' publish is broken on purpose.
        if (name is "checks" or "menus")
            return;

        var folder = Repository.PathOf("tests", "sites", name, "expected");
        var basePath = BasePathOf(name);

        var dead = from file in Files(name, ".html", ".xml", ".json")
                   from Match link in Link().Matches(File.ReadAllText(file).Replace("&lt;", "<", StringComparison.Ordinal).Replace("\\\"", "\"", StringComparison.Ordinal))
                   let path = Uri.UnescapeDataString(link.Groups["path"].Value)
                   where !path.StartsWith(basePath, StringComparison.Ordinal) || !IsPublished(folder, path[basePath.Length..])
                   select $"{Path.GetRelativePath(folder, file)}: {path}";

        Assert.Empty(dead.Distinct(StringComparer.Ordinal));
    }

    private static bool IsPublished(string folder, string path) =>
        path.Length == 0 || path.EndsWith('/') ? File.Exists(Path.Combine(folder, path, "index.html")) : File.Exists(Path.Combine(folder, path));

    private static string BasePathOf(string name)
    {
        var line = File.ReadLines(Repository.PathOf("tests", "sites", name, "site.config.yml")).First(text => text.StartsWith("base_url:", StringComparison.Ordinal));
        var path = line["base_url: https://example.org".Length..];
        return path.EndsWith('/') ? path : path + "/";
    }

    private static object ParseJson(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.ValueKind;
    }

    private static IEnumerable<string> Files(string name, params string[] extensions) =>
        Directory.EnumerateFiles(Repository.PathOf("tests", "sites", name, "expected"), "*", SearchOption.AllDirectories)
            .Where(file => extensions.Contains(Path.GetExtension(file), StringComparer.Ordinal)).Order(StringComparer.Ordinal);

    [GeneratedRegex("""<script type="application/ld\+json">(?<json>.*?)</script>""", RegexOptions.Singleline | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex StructuredData();

    [GeneratedRegex("""(?:(?:href|src|url)="|"(?:url|home_page_url|feed_url|item)": ?"|<(?:loc|link|id|uri|guid[^>]*)>)(?:https://example\.org)?(?<path>/[^/"<?#][^"<?#]*)""", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Link();
}
