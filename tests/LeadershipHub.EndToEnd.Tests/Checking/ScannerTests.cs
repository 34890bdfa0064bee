using System.Text;
using AngleSharp.Html.Parser;
using LeadershipHub.EndToEnd.Tests.Sites;
using LeadershipHub.Engine.Model.Html;

namespace LeadershipHub.EndToEnd.Tests.Checking;

/// <summary>The scanner beside a parser that builds the tree of the standard: on pages that leave no element out but the outermost, both see the same.</summary>
public sealed class ScannerTests
{
    public static TheoryData<string> Sites => [.. Directory.EnumerateDirectories(Repository.PathOf("tests", "sites")).Where(site => Directory.Exists(Path.Combine(site, "expected"))).Select(site => Path.GetFileName(site)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Sites))]
    public void Elements_and_attributes_are_those_that_a_parser_finds(string site)
    {
        var parser = new HtmlParser();
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("tests", "sites", site, "expected"), "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(file);
            using var document = parser.ParseDocument(Encoding.UTF8.GetString(bytes));
            var parsed = document.All.Select(element => Line(element.LocalName, element.Attributes.Select(attribute => (attribute.Name, attribute.Value)))).Where(IsWritten);
            Assert.Equal($"{file}\n{string.Join('\n', parsed)}", $"{file}\n{string.Join('\n', Scanned(bytes).Where(IsWritten))}");
        }
    }

    // A parser makes these where nobody wrote them.
    private static bool IsWritten(string line) => line.Split(' ')[0] is not ("html" or "head" or "body");

    private static List<string> Scanned(byte[] html)
    {
        var lines = new List<string>();
        var scanner = new HtmlScanner(html);
        while (scanner.Read())
        {
            if (scanner.Part is not HtmlPart.StartTag)
                continue;
            var attributes = new List<(string, string)>();
            foreach (var attribute in scanner.Attributes)
                attributes.Add((Encoding.UTF8.GetString(attribute.Name), attribute.Text));
            lines.Add(Line(Encoding.UTF8.GetString(scanner.Name), attributes));
        }

        return lines;
    }

    private static string Line(string name, IEnumerable<(string Name, string Value)> attributes) =>
        string.Join(' ', attributes.Select(attribute => $"{attribute.Name.ToLowerInvariant()}={attribute.Value}").Order(StringComparer.Ordinal).Prepend(name.ToLowerInvariant()));
}
