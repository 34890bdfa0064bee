using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using LeadershipHub.Engine.Assembling;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Rendering;
using LeadershipHub.Engine.Routing;

namespace LeadershipHub.Engine.Tests.Rendering;

public sealed class SitemapTests
{
    /// <summary>Home and 'page' lists are URLs too, the page for what is not found is none.</summary>
    [Fact]
    public void More_urls_than_one_sitemap_may_hold_are_split_under_an_index()
    {
        var (site, plan) = SiteOf(pages: RoutePlan.SitemapLimit + 5);

        Assert.Equal("/sitemap.xml /sitemap-1.xml /sitemap-2.xml", string.Join(' ', plan.Routes.OfType<SitemapRoute>().Select(route => route.Permalink.Path)));
        Assert.Equal(["https://example.org/sitemap-1.xml", "https://example.org/sitemap-2.xml"], Locations(site, plan, 0));

        var (first, second) = (Locations(site, plan, 1), Locations(site, plan, 2));
        Assert.Equal(RoutePlan.SitemapLimit, first.Count);
        Assert.Equal(plan.Routes.OfType<PageRoute>().Count() - 1, first.Concat(second).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(-2)]
    [InlineData(-1)]
    [InlineData(0)]
    public void No_part_is_empty_and_none_too_long(int more)
    {
        var (site, plan) = SiteOf(pages: RoutePlan.SitemapLimit + more);

        Assert.All(plan.Routes.OfType<SitemapRoute>(), route => Assert.InRange(Locations(site, plan, route.Part).Count, 1, RoutePlan.SitemapLimit));
    }

    private static List<string> Locations(Site site, RoutePlan plan, int part)
    {
        var output = new ArrayBufferWriter<byte>();
        SitemapWriter.Write(site, plan, plan.Routes.OfType<SitemapRoute>().Single(route => route.Part == part), output);
        return [.. XDocument.Parse(Encoding.UTF8.GetString(output.WrittenSpan)).Descendants().Where(element => element.Name.LocalName is "loc").Select(element => element.Value)];
    }

    private static (Site Site, RoutePlan Plan) SiteOf(int pages)
    {
        var content = new ParsedContent
        {
            Config = new SiteConfig { Title = "T", BaseUrl = "https://example.org/", Home = new() { Feed = false } },
            Pages = [.. Enumerable.Range(0, pages).Select(Page)],
            Authors = [],
            Books = [],
            Data = FrozenDictionary<string, DataNode>.Empty,
            Assets = [],
            ImageSizes = FrozenDictionary<string, ImageSize>.Empty,
            Theme = new() { Name = "t", Files = FrozenDictionary<string, SourceFile>.Empty, Strings = FrozenDictionary<string, UiString>.Empty },
        };

        var site = SiteAssembler.Assemble(content, new BuildOptions { SiteFolder = "", Now = DateTimeOffset.UnixEpoch }).Value;
        return (site, RoutePlanner.Plan(site).Value);
    }

    private static ParsedPage Page(int number)
    {
        var name = number.ToString("D6", CultureInfo.InvariantCulture);
        return new(new SourceFile { Path = $"content/pages/{name}.md", FullPath = name, Size = 0, ModifiedTicks = 0 }, FrontMatter.Empty with { Title = name }, Body.Empty, Outline.Empty, default);
    }
}
