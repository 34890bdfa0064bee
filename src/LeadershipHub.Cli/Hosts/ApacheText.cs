using System.Globalization;
using System.Text;

namespace LeadershipHub.Cli.Hosts;

/// <summary>A site for Apache 2.4, with its modules alias, dir, headers and mime. https://httpd.apache.org/docs/2.4/mod/mod_headers.html</summary>
internal static class ApacheText
{
    public static string Of(HostedSite site)
    {
        var text = new StringBuilder();
        foreach (var line in site.Comment("apache").Append("Needs the modules alias, authz_core, dir, headers and mime. For https, write *:443 and add the certificate."))
            text.Append("# ").Append(line).Append('\n');
        if (site.Headers.Any(header => header.Value.Contains("${", StringComparison.Ordinal)))
            text.Append("Define lhub_dollar \"$\"\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
            <VirtualHost *:{(site.Url.Scheme is "http" ? site.Url.Port : 80)}>
                ServerName {site.Url.IdnHost}
                DocumentRoot {Quote(site.Root)}
                DirectoryIndex index.html
                AddDefaultCharset utf-8
                <Directory {Quote(site.Root)}>
                    Options None
                    AllowOverride None
                    Require all granted
                </Directory>

            """);
        if (site.NotFound is { } page)
            text.Append(CultureInfo.InvariantCulture, $"    ErrorDocument 404 {Quote(page)}\n");
        foreach (var header in site.Headers)
            AppendHeader(text, header);
        foreach (var (regex, type) in HostedSite.Types)
            text.Append(CultureInfo.InvariantCulture, $"    <LocationMatch {Quote(regex)}>\n        ForceType {Quote(type)}\n    </LocationMatch>\n");
        text.Append(CultureInfo.InvariantCulture, $"    RedirectMatch 404 {Quote(HostedSite.Hidden)}\n");
        foreach (var redirect in site.Redirects)
        {
            var isQuery = false;
            var target = redirect.ToTarget(part => LiteralTarget(part, ref isQuery), group => string.Create(CultureInfo.InvariantCulture, $"${group}"));
            text.Append(CultureInfo.InvariantCulture, $"    RedirectMatch {redirect.Status} {Quote(redirect.From.ToRegex())} {Quote(target)}\n");
        }

        return text.Append("</VirtualHost>\n").ToString();
    }

    private static void AppendHeader(StringBuilder text, SiteHeader header)
    {
        // Without 'always' it holds for what succeeds, and is forgotten when another page stands in.
        var line = $"Header {(header.IsOfFiles ? "" : "always ")}{(header.IsOneOfSeveral ? "merge" : "set")} {header.Name} {Quote(Literal(header.Value))}\n";
        if (header.IsEverywhere)
            text.Append("    ").Append(line);
        else
            text.Append(CultureInfo.InvariantCulture, $"    <LocationMatch {Quote(string.Join('|', header.Regexes(folderIsIndex: true)))}>\n        {line}    </LocationMatch>\n");
    }

    // '%' begins a format, and '${' a variable of the environment, which cannot be escaped.
    private static string Literal(string value) => value.Replace("%", "%%", StringComparison.Ordinal).Replace("${", "${lhub_dollar}{", StringComparison.Ordinal);

    // The server encodes the path of a target itself, and leaves its query as it is.
    private static string LiteralTarget(string text, ref bool isQuery)
    {
        var end = isQuery ? 0 : text.AsSpan().IndexOfAny('?', '#') is >= 0 and var mark ? mark : text.Length;
        isQuery |= end < text.Length;
        var decoded = Uri.UnescapeDataString(text[..end]) + text[end..];
        return decoded.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("$", "\\$", StringComparison.Ordinal);
    }

    private static string Quote(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
