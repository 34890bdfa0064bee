using System.IO.Compression;
using LeadershipHub.EndToEnd.Tests.Sites;

namespace LeadershipHub.EndToEnd.Tests.Output;

/// <summary>What a page weighs on the wire.</summary>
public sealed class WeightTests(Bench bench) : OutputTests(bench)
{
    private const int Limit = 40_000;

    [Fact]
    public async Task A_page_with_its_styles_and_scripts_stays_under_forty_kilobytes()
    {
        var site = await SiteAsync(HubLanguage.English);
        var parts = new Dictionary<string, int>(StringComparer.Ordinal);

        AssertNone(
            from page in site.Pages
            let weight = Files(site, page.Key).Sum(Compressed)
            where weight > Limit
            select $"{page.Key}: {weight} bytes");

        int Compressed(string file) => parts.TryGetValue(file, out var known) ? known : parts[file] = Compress(site.Bytes(file));
    }

    private static IEnumerable<string> Files(PublishedSite site, string page) =>
        References.Inside(site, page)
            .Where(reference => reference.Element.LocalName is "script" || (reference.Element.LocalName is "link" && reference.Element.GetAttribute("rel") is "stylesheet"))
            .Select(reference => site.FileAt(reference.Target))
            .OfType<string>()
            .Append(page);

    private static int Compress(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(bytes);

        return (int)compressed.Length;
    }
}
