using System.Text;

namespace LeadershipHub.Engine.Model;

/// <summary>Makes URLs of permalinks: the one place that knows the origin, the base path and percent-encoding.</summary>
public sealed class SiteUrls
{
    // RFC 3986 pchar and slash, without what HTML or shells trip over.
    private static readonly AsciiSet Unreserved = new(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/!$()*+,;=:@");

    /// <param name="baseUrl">Absolute http(s) URL with a trailing slash.</param>
    public SiteUrls(string baseUrl)
    {
        BaseUrl = baseUrl;
        var afterScheme = baseUrl.IndexOf("://", StringComparison.Ordinal) + 3;
        var slash = baseUrl.IndexOf('/', afterScheme);
        Origin = baseUrl[..slash];
        BasePath = baseUrl[slash..];
    }

    public string BaseUrl { get; }

    /// <summary><c>https://example.org</c></summary>
    public string Origin { get; }

    /// <summary><c>/</c> or <c>/hub/</c>.</summary>
    public string BasePath { get; }

    /// <summary>The path that a page of this site links to, percent-encoded, with the base path.</summary>
    public string Of(Permalink permalink) => OfPath(permalink.Path);

    /// <summary>The same for a site path that starts with a slash.</summary>
    public string OfPath(string path) => BasePath.Length == 1 ? Encode(path) : string.Concat(BasePath.AsSpan(0, BasePath.Length - 1), Encode(path));

    /// <summary>The same for a path that somebody wrote as a URL: its query, its fragment and what is percent-encoded already stay.</summary>
    public string OfWritten(string path)
    {
        var end = path.AsSpan().IndexOfAny('?', '#');
        var (written, suffix) = end < 0 ? (path, "") : (path[..end], path[end..]);
        return OfPath(IsEncoded(written) ? Uri.UnescapeDataString(written) : written) + suffix;
    }

    /// <summary>A link as somebody wrote it: a path of this site with its base path, anything else as it is.</summary>
    public string OfLink(string link) => link is ['/', not '/', ..] or "/" ? OfWritten(link) : link;

    /// <summary>The same with the host where it has none.</summary>
    public string AbsoluteLink(string link) => OfLink(link) is ['/', not '/', ..] or "/" ? Origin + OfLink(link) : link;

    public string Absolute(Permalink permalink) => Origin + Of(permalink);

    /// <summary>The site path (without base path) of an encoded URL of this site, or null if it lies elsewhere.</summary>
    public string? SitePath(string url)
    {
        if (url.StartsWith(Origin, StringComparison.Ordinal))
            url = url[Origin.Length..];

        return url.StartsWith(BasePath, StringComparison.Ordinal) ? Uri.UnescapeDataString(url[(BasePath.Length - 1)..]) : null;
    }

    /// <summary>Percent-encodes a path as UTF-8; slashes stay.</summary>
    public static string Encode(string path)
    {
        if (Unreserved.IndexOutside(path) < 0)
            return path;

        var result = new StringBuilder(path.Length + 16);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in path.EnumerateRunes())
        {
            if (rune.IsAscii && Unreserved.Contains((char)rune.Value))
            {
                result.Append((char)rune.Value);
                continue;
            }

            var length = rune.EncodeToUtf8(utf8);
            foreach (var b in utf8[..length])
                result.Append('%').Append(HexUpper(b >> 4)).Append(HexUpper(b & 15));
        }

        return result.ToString();
    }

    private static bool IsEncoded(string path)
    {
        for (var at = path.IndexOf('%', StringComparison.Ordinal); at >= 0; at = path.IndexOf('%', at + 1))
        {
            if (at + 2 < path.Length && char.IsAsciiHexDigit(path[at + 1]) && char.IsAsciiHexDigit(path[at + 2]))
                return true;
        }

        return false;
    }

    private static char HexUpper(int digit) => "0123456789ABCDEF"[digit];
}
