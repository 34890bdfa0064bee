using System.Buffers;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Rendering;

/// <summary>Sends readers of old addresses on: a page without script for any host, and <c>_redirects</c> for those that answer 301.</summary>
internal static class AliasWriter
{
    public static void Write(Site site, AliasRoute alias, IBufferWriter<byte> output)
    {
        var url = site.Urls.Absolute(alias.Target.Permalink);
        output.Write("<!doctype html>\n<html lang=\""u8);
        output.Escaped(site.Config.Language);
        output.Write("\">\n<head>\n<meta charset=\"utf-8\">\n<title>"u8);
        output.Escaped(alias.Target.Title);
        output.Write("</title>\n<link rel=\"canonical\" href=\""u8);
        output.Escaped(url);
        output.Write("\">\n<meta name=\"robots\" content=\"noindex\">\n<meta http-equiv=\"refresh\" content=\"0; url="u8);
        output.Escaped(url);
        output.Write("\">\n</head>\n<body>\n<p><a href=\""u8);
        output.Escaped(url);
        output.Write("\">"u8);
        output.Escaped(alias.Target.Title);
        output.Write("</a></p>\n</body>\n</html>\n"u8);
    }

    /// <summary>One line an alias: <c>/old/ /new/ 301</c>.</summary>
    public static void WriteRedirects(Site site, RoutePlan plan, IBufferWriter<byte> output)
    {
        foreach (var alias in plan.Routes.OfType<AliasRoute>().OrderBy(a => a.Permalink.Path, StringComparer.Ordinal))
            output.Text($"{site.Urls.Of(alias.Permalink)} {alias.Target.Url} 301\n");
    }

}
