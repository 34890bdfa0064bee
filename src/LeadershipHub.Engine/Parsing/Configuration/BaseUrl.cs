namespace LeadershipHub.Engine.Parsing.Configuration;

/// <summary>The address a site is published at.</summary>
public static class BaseUrl
{
    /// <summary>
    /// The URL with a trailing slash, the host in ASCII and the path percent-encoded; null unless it is absolute, http or https, and
    /// without query, fragment and password.
    /// </summary>
    public static string? Normalize(string text)
    {
        if (text.Any(char.IsWhiteSpace) || !Uri.TryCreate(text, UriKind.Absolute, out var url) || !IsUsable(url))
            return null;

        var port = url.IsDefaultPort ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $":{url.Port}");
        var host = url.HostNameType == UriHostNameType.IPv6 ? url.Host : url.IdnHost;
        return $"{url.Scheme}://{host}{port}{url.AbsolutePath.TrimEnd('/')}/";
    }

    private static bool IsUsable(Uri url) =>
        url.Scheme is "http" or "https" && url.Host.Length > 0 && url.Query.Length == 0 && url.Fragment.Length == 0
        && url.UserInfo.Length == 0 && !url.OriginalString.Contains('?', StringComparison.Ordinal) && !url.OriginalString.Contains('#', StringComparison.Ordinal);
}
