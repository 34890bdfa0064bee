using System.Buffers;
using System.Globalization;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Rendering;

/// <summary>What hosts should send with each file, and where to report weaknesses.</summary>
internal static class HeadersWriter
{
    /// <summary><c>_headers</c>, as Netlify and Cloudflare Pages read it: a path, and below it a line a header. https://docs.netlify.com/manage/routing/headers/</summary>
    public static void Write(Site site, RoutePlan plan, IBufferWriter<byte> output)
    {
        var security = site.Config.Security;
        var root = site.Urls.BasePath;
        var open = plan.Routes.OfType<EmbedRoute>().Select(route => TopOf(route)).ToHashSet(StringComparer.Ordinal);
        output.Text($"{root}*\n  X-Content-Type-Options: nosniff\n");
        output.Text($"  Referrer-Policy: {Line(security.Referrer)}\n");
        output.Text($"  Permissions-Policy: {Line(security.Permissions)}\n");
        if (security.Hsts > 0 && site.Config.BaseUrl.StartsWith("https:", StringComparison.Ordinal))
            output.Text($"  Strict-Transport-Security: max-age={security.Hsts.ToString(CultureInfo.InvariantCulture)}\n");

        // A policy in a page cannot say who may frame it. Headers of several paths add up, so folders with quotes for frames have none.
        var frames = $"  Content-Security-Policy: frame-ancestors {Line(security.FrameAncestors)}\n";
        if (open.Count == 0)
        {
            output.Text(frames);
        }
        else
        {
            output.Text($"{root}\n{frames}");
            foreach (var folder in plan.Routes.OfType<PageRoute>().Select(route => TopOf(route)).Where(top => top.Length > 0 && !open.Contains(top)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
                output.Text($"{root}{folder}/*\n{frames}");
        }

        output.Text($"{root}assets/*\n  Cache-Control: public, max-age=31536000, immutable\n");
    }

    /// <summary><c>security.txt</c>. https://www.rfc-editor.org/rfc/rfc9116</summary>
    public static void WriteSecurityText(Site site, IBufferWriter<byte> output)
    {
        foreach (var contact in site.Config.Security.Contact)
            output.Text($"Contact: {Line(contact)}\n");
        output.Text($"Expires: {site.Config.Security.Expires?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}\n");
        output.Text($"Preferred-Languages: {site.Config.Language}\n");
        output.Text($"Canonical: {site.Urls.Absolute(Permalink.Parse("/.well-known/security.txt"))}\n");
    }

    private static string TopOf(Route route) => route.Permalink.Path.IndexOf('/', 1) is > 0 and var slash ? route.Permalink.Path[1..slash] : "";

    // A header is one line.
    private static string Line(string text) => text.ReplaceLineEndings(" ");
}
