using System.Globalization;
using System.Text;

namespace LeadershipHub.Cli.Hosts;

/// <summary>A site for nginx. https://nginx.org/en/docs/http/ngx_http_headers_module.html</summary>
internal static class NginxText
{
    // A '$' begins a variable wherever one can stand, and cannot be escaped.
    private const string Dollar = "${lhub_dollar}";

    public static string Of(HostedSite site)
    {
        var server = new StringBuilder();
        foreach (var (header, number) in site.Headers.Select((header, index) => (header, index + 1)))
        {
            // A variable that is empty sends no header.
            var value = header.IsEverywhere ? Quote(Literal(header.Value)) : string.Create(CultureInfo.InvariantCulture, $"$lhub_header_{number}");
            server.Append(CultureInfo.InvariantCulture, $"    add_header {header.Name} {value} always;\n");
        }

        foreach (var redirect in site.Redirects)
        {
            var place = redirect.From.IsOnePath ? "= " + Quote(redirect.From.Pieces[0].Text) : "~ " + Quote(redirect.From.ToRegex());
            server.Append(CultureInfo.InvariantCulture, $"    location {place} {{\n        return {redirect.Status} {Quote(redirect.ToTarget(Literal, group => string.Create(CultureInfo.InvariantCulture, $"${group}")))};\n    }}\n");
        }

        foreach (var (regex, type) in HostedSite.Types)
            server.Append(CultureInfo.InvariantCulture, $"    location ~ {Quote(regex)} {{\n        types {{ }}\n        default_type {Quote(type)};\n    }}\n");

        var text = new StringBuilder();
        foreach (var line in site.Comment("nginx").Append("To be included in the http block. Add 'listen 443 ssl' and the certificate."))
            text.Append("# ").Append(line).Append('\n');
        text.Append('\n').Append(Maps(site));
        if (server.ToString().Contains(Dollar, StringComparison.Ordinal) || text.ToString().Contains(Dollar, StringComparison.Ordinal))
            text.Append("geo $lhub_dollar {\n    default \"$\";\n}\n\n");
        return text.Append(
            CultureInfo.InvariantCulture,
            $$"""
            server {
                listen {{(site.Url.Scheme is "http" ? site.Url.Port : 80)}};
                server_name {{site.Url.IdnHost}};
                root {{Quote(Literal(site.Root))}};
                index index.html;
                charset utf-8;
                absolute_redirect off;
            {{(site.NotFound is { } page ? $"    error_page 404 {Quote(Literal(page))};\n" : "")}}
                location ~ {{Quote(HostedSite.Hidden)}} {
                    return 404;
                }
            {{server}}}

            """).ToString();
    }

    private static string Maps(HostedSite site)
    {
        var text = new StringBuilder();
        foreach (var (header, number) in site.Headers.Select((header, index) => (header, index + 1)).Where(entry => !entry.header.IsEverywhere))
        {
            text.Append(CultureInfo.InvariantCulture, $"map $uri $lhub_header_{number} {{\n    default \"\";\n");
            foreach (var regex in header.Regexes(folderIsIndex: true))
                text.Append(CultureInfo.InvariantCulture, $"    {Quote("~" + regex)} {Quote(Literal(header.Value))};\n");
            text.Append("}\n\n");
        }

        return text.ToString();
    }

    private static string Literal(string text) => text.Replace("$", Dollar, StringComparison.Ordinal);

    private static string Quote(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
