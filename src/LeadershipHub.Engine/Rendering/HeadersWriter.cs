using System.Buffers;
using System.Globalization;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Rendering;

/// <summary>What hosts should send with each file, and where to report weaknesses.</summary>
internal static class HeadersWriter
{
    /// <summary>
    /// <c>_headers</c>, as Netlify and Cloudflare Pages read it: a path, and below it a line a header. https://docs.netlify.com/manage/routing/headers/,
    /// https://developers.cloudflare.com/pages/configuration/headers/
    /// </summary>
    public static void Write(Site site, RoutePlan plan, IBufferWriter<byte> output)
    {
        foreach (var rule in HostRules.Of(site, plan))
        {
            output.Text($"{rule.Path}\n");
            foreach (var (name, value) in rule.Headers)
                output.Text($"  {name}: {value}\n");
        }
    }

    /// <summary><c>security.txt</c>. https://www.rfc-editor.org/rfc/rfc9116</summary>
    public static void WriteSecurityText(Site site, IBufferWriter<byte> output)
    {
        foreach (var contact in site.Config.Security.Contact)
            output.Text($"Contact: {contact}\n");
        output.Text($"Expires: {site.Config.Security.Expires?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}\n");
        output.Text($"Preferred-Languages: {site.Config.Language}\n");
        output.Text($"Canonical: {site.Urls.Absolute(Permalink.Parse("/.well-known/security.txt"))}\n");
    }
}
