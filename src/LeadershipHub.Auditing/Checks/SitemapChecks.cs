using System.Xml;
using LeadershipHub.Auditing.Reading;
using LeadershipHub.Auditing.Rules;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Auditing.Checks;

/// <summary>Holds the sitemap against the pages that there are. https://www.sitemaps.org/protocol.html</summary>
internal sealed class SitemapChecks(SiteIndex index, PageFacts?[] pages, List<Finding> findings)
{
    private const string Start = "sitemap.xml";
    private const long MostBytes = 50L << 20;

    private readonly HashSet<int> _listed = [];

    public void Check()
    {
        var file = index.FileAt(Start);
        if (file < 0)
            return;

        foreach (var part in Read(file, depth: 0).Distinct())
            Read(part, depth: 1);
        foreach (var page in pages)
        {
            if (page is { IsIndexed: true } && !_listed.Contains(page.File) && (page.Canonical?.File ?? page.File) == page.File && index.Files[page.File].Path is not "404.html")
                findings.Add(new(AuditRules.NotInSitemap, page.File, "The page is not in the sitemap."));
        }
    }

    // Gives the parts that an index names.
    private List<int> Read(int file, int depth)
    {
        var parts = new List<int>();
        var count = 0;
        try
        {
            using var stream = File.OpenRead(index.Files[file].FullPath);
            if (stream.Length > MostBytes)
                Add(file, "The sitemap is larger than 50 MiB.");
            using var reader = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            reader.MoveToContent();
            var isIndex = reader.LocalName is "sitemapindex";
            while (reader.ReadToFollowing("loc", "http://www.sitemaps.org/schemas/sitemap/0.9"))
            {
                count++;
                var address = reader.ReadElementContentAsString().Trim();
                if (isIndex && depth == 0)
                    Part(file, address, parts);
                else
                    Page(file, address);
            }
        }
        catch (XmlException e)
        {
            Add(file, $"The sitemap is no XML: {e.Message}");
        }

        if (count > RoutePlan.SitemapLimit)
            Add(file, $"The sitemap has {count} addresses; one file holds {RoutePlan.SitemapLimit}.");
        return parts;
    }

    private void Part(int file, string address, List<int> parts)
    {
        if (index.Resolve(address, "/") is { Kind: UrlKind.Inside, File: >= 0 and var part })
            parts.Add(part);
        else
            Add(file, $"The sitemap names '{address}', which is not there.");
    }

    private void Page(int file, string address)
    {
        var url = index.Resolve(address, "/");
        if (!address.StartsWith(index.Home, StringComparison.Ordinal))
            Add(file, $"'{address}' is not an address of the hub.");
        else if (url.File < 0)
            Add(file, $"'{url.Path}' is not there.");
        else if (!_listed.Add(url.File))
            Add(file, $"'{url.Path}' is listed twice.");
        else if (pages[url.File] is { IsIndexed: false })
            Add(file, $"'{url.Path}' is not to be found by search engines.");
    }

    private void Add(int file, string message) => findings.Add(new(AuditRules.Sitemap, file, message));
}
