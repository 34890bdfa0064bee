using System.Buffers;
using System.Globalization;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Rendering;

/// <summary>The sitemap, split where there are more than 50,000 URLs. https://www.sitemaps.org/protocol.html</summary>
internal static class SitemapWriter
{
    public static void Write(Site site, RoutePlan plan, SitemapRoute route, IBufferWriter<byte> output)
    {
        var pages = plan.Routes.OfType<PageRoute>().Where(r => r.Page.Kind != PageKind.NotFound).ToList();
        output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"u8);
        if (route.Part == 0 && pages.Count > RoutePlan.SitemapLimit)
        {
            WriteIndex(site, plan, output);
            return;
        }

        output.Write("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"u8);
        var from = Math.Max(0, route.Part - 1) * RoutePlan.SitemapLimit;
        var changes = new Dictionary<Page, DateTimeOffset?>();
        foreach (var page in pages.Skip(from).Take(RoutePlan.SitemapLimit))
        {
            if (!changes.TryGetValue(page.Page, out var changed))
                changes.Add(page.Page, changed = LastChange(site, page.Page));
            WriteUrl(site, page, changed, output);
        }

        output.Write("</urlset>\n"u8);
    }

    private static void WriteIndex(Site site, RoutePlan plan, IBufferWriter<byte> output)
    {
        output.Write("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"u8);
        foreach (var part in plan.Routes.OfType<SitemapRoute>().Where(r => r.Part > 0))
        {
            output.Write("<sitemap><loc>"u8);
            output.Escaped(site.Urls.Absolute(part.Permalink));
            output.Write("</loc></sitemap>\n"u8);
        }

        output.Write("</sitemapindex>\n"u8);
    }

    private static void WriteUrl(Site site, PageRoute route, DateTimeOffset? lastChange, IBufferWriter<byte> output)
    {
        output.Write("<url><loc>"u8);
        output.Text(site.Urls.Origin);
        output.Escaped(route.Number == 1 ? route.Page.Url : site.Urls.Of(route.Permalink));
        output.Write("</loc>"u8);
        if (lastChange is { } changed)
        {
            output.Write("<lastmod>"u8);
            Span<byte> date = stackalloc byte[32];
            changed.TryFormat(date, out var length, "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
            output.Write(date[..length]);
            output.Write("</lastmod>"u8);
        }

        output.Write("</url>\n"u8);
    }

    // A list is as new as the newest thing in it.
    private static DateTimeOffset? LastChange(Site site, Page page)
    {
        if ((page.Updated ?? page.Date) is { } own)
            return own;

        DateTimeOffset? newest = null;
        foreach (var listed in site.RelationsOf(page).Pages)
        {
            var changed = listed.Updated ?? listed.Date;
            if (newest is null || changed > newest)
                newest = changed;
        }

        return newest;
    }
}
