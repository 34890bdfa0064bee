using System.Text.Json;
using System.Xml.Linq;
using LeadershipHub.EndToEnd.Tests.Sites;

namespace LeadershipHub.EndToEnd.Tests.Output;

/// <summary>The files that machines ask for.</summary>
public sealed class RootFileTests(Bench bench) : OutputTests(bench)
{
    /// <remarks>https://www.sitemaps.org/protocol.html</remarks>
    [Theory, InlineData(HubLanguage.English), InlineData(HubLanguage.Arabic)]
    public async Task The_sitemap_lists_pages_that_are_there_and_canonical(HubLanguage language)
    {
        var site = await SiteAsync(language);

        var addresses = XDocument.Parse(site.Text("sitemap.xml")).Descendants().Where(element => element.Name.LocalName is "loc").Select(element => new Uri(element.Value)).ToList();

        Assert.NotEmpty(addresses);
        AssertNone(
            from address in addresses
            let file = site.FileAt(address)
            where file is null || file is "404.html" || PublishedSite.IsRedirect(site.Page(file))
            select address.AbsoluteUri);
    }

    [Fact]
    public async Task The_sitemap_lists_every_post()
    {
        var site = await SiteAsync(HubLanguage.English);

        var sitemap = site.Text("sitemap.xml");

        AssertNone(site.Pages.Where(file => file.Key.StartsWith("20", StringComparison.Ordinal)).Select(file => site.AddressOf(file.Key).AbsoluteUri).Where(address => !sitemap.Contains($"<loc>{address}</loc>", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Robots_are_shown_the_sitemap()
    {
        var site = await SiteAsync(HubLanguage.English);

        Assert.Contains($"Sitemap: {site.Url}sitemap.xml", site.Text("robots.txt"), StringComparison.Ordinal);
    }

    /// <remarks>https://www.w3.org/TR/appmanifest/</remarks>
    [Theory, InlineData(HubLanguage.English), InlineData(HubLanguage.Arabic)]
    public async Task The_manifest_names_pictures_that_are_there(HubLanguage language)
    {
        var site = await SiteAsync(language);
        using var manifest = JsonDocument.Parse(site.Text("manifest.webmanifest"));
        var address = new Uri(site.Url, "manifest.webmanifest");

        AssertNone(
            from icon in manifest.RootElement.GetProperty("icons").EnumerateArray()
            let target = new Uri(address, icon.GetProperty("src").GetString())
            where site.FileAt(target) is null
            select target.AbsoluteUri);
        Assert.NotNull(site.FileAt(new Uri(address, manifest.RootElement.GetProperty("start_url").GetString())));
    }

    [Fact]
    public async Task Drawings_are_well_formed_and_bring_no_script()
    {
        var site = await SiteAsync(HubLanguage.English);

        AssertNone(
            from file in site.Files
            where file.EndsWith(".svg", StringComparison.Ordinal)
            from element in XDocument.Parse(site.Text(file)).Descendants()
            where element.Name.LocalName is "script" or "foreignObject"
            select file);
    }
}
