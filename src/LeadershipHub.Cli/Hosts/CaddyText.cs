using System.Globalization;
using System.Text;

namespace LeadershipHub.Cli.Hosts;

/// <summary>A site for Caddy 2. https://caddyserver.com/docs/caddyfile/concepts</summary>
internal static class CaddyText
{
    public static string Of(HostedSite site)
    {
        var text = new StringBuilder();
        foreach (var line in site.Comment("caddy").Append("A Caddyfile, or a part of one: put it in, rather than import it, which reads braces once more."))
            text.Append("# ").Append(line).Append('\n');
        text.Append(CultureInfo.InvariantCulture, $"{site.Url.Scheme}://{site.Url.IdnHost}{(site.Url.IsDefaultPort ? "" : $":{site.Url.Port}")} {{\n");
        text.Append(CultureInfo.InvariantCulture, $"\troot * {Quote(Literal(site.Root))}\n");
        foreach (var (header, number) in site.Headers.Select((header, index) => (header, index + 1)))
        {
            var matcher = header.IsEverywhere ? "" : string.Create(CultureInfo.InvariantCulture, $"@header_{number} ");
            if (matcher.Length > 0)
                text.Append(CultureInfo.InvariantCulture, $"\t{matcher}path_regexp {Quote(string.Join('|', header.Regexes(folderIsIndex: false)))}\n");
            text.Append(CultureInfo.InvariantCulture, $"\theader {matcher}{(header.IsOneOfSeveral ? "+" : "")}{header.Name} {Quote(Literal(header.Value))}\n");
        }

        foreach (var ((regex, type), number) in HostedSite.Types.Select((type, index) => (type, index + 1)))
            text.Append(CultureInfo.InvariantCulture, $"\t@type_{number} path_regexp {Quote(regex)}\n\theader @type_{number} Content-Type {Quote(type)}\n");
        foreach (var (redirect, number) in site.Redirects.Select((redirect, index) => (redirect, index + 1)))
            AppendRedirect(text, redirect, number);
        text.Append(CultureInfo.InvariantCulture, $"\t@hidden path_regexp {Quote(HostedSite.Hidden)}\n\terror @hidden 404\n\tfile_server\n");
        if (site.NotFound is { } page)
        {
            // What is said of a file does not hold for the page that stands in for it.
            text.Append(CultureInfo.InvariantCulture, $"\thandle_errors {{\n\t\t@missing expression `{{http.error.status_code}} == 404`\n\t\trewrite @missing {Quote(Literal(page))}\n");
            text.Append("\t\theader @missing Content-Type \"text/html; charset=utf-8\"\n");
            foreach (var name in site.Headers.Where(header => header.IsOfFiles).Select(header => header.Name).Distinct(StringComparer.OrdinalIgnoreCase))
                text.Append(CultureInfo.InvariantCulture, $"\t\theader -{name}\n");
            text.Append("\t\tfile_server\n\t}\n");
        }

        return text.Append("}\n").ToString();
    }

    private static void AppendRedirect(StringBuilder text, SiteRedirect redirect, int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"redirect_{number}");
        var target = redirect.ToTarget(Literal, group => string.Create(CultureInfo.InvariantCulture, $"{{re.{name}.{group}}}"));
        text.Append(CultureInfo.InvariantCulture, $"\t@{name} path_regexp {name} {Quote(redirect.From.ToRegex())}\n\tredir @{name} {Quote(target)} {redirect.Status}\n");
    }

    // Braces hold places for values.
    private static string Literal(string text) => text.Replace("{", "\\{", StringComparison.Ordinal);

    // In quotes a backslash stands for itself, but before a quote; in the other ones it always does.
    private static string Quote(string text) => !text.Contains('`', StringComparison.Ordinal) && text.AsSpan().IndexOfAny('"', '\\') >= 0
        ? $"`{text}`"
        : $"\"{text.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
