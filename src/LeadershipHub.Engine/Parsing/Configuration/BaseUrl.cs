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
        if (IsPlain(text))
            return text.TrimEnd('/') + "/";

        if (text.Any(char.IsWhiteSpace) || !Uri.TryCreate(text, UriKind.Absolute, out var url) || !IsUsable(url))
            return null;

        var port = url.IsDefaultPort ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $":{url.Port}");
        return HostOf(url) is { } host ? $"{url.Scheme}://{host}{port}{url.AbsolutePath.TrimEnd('/')}/" : null;
    }

    // Null for one that has no form in ASCII.
    private static string? HostOf(Uri url)
    {
        try
        {
            return url.HostNameType == UriHostNameType.IPv6 ? url.Host : url.IdnHost;
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    // Whether it is beyond doubt and nothing has to be written otherwise, as nearly always: to take addresses apart the framework loads as much as half a site takes to build.
    private static bool IsPlain(string text)
    {
        var rest = text.StartsWith("https://", StringComparison.Ordinal) ? text.AsSpan(8) : text.StartsWith("http://", StringComparison.Ordinal) ? text.AsSpan(7) : [];
        var slash = rest.IndexOf('/');
        var host = slash < 0 ? rest : rest[..slash];
        if (host.Length is 0 or > 200 || !char.IsAsciiLetterLower(host[^1]) || host.Contains("xn--", StringComparison.Ordinal))
            return false;

        // Labels of letters and digits with hyphens inside; the last one begins with a letter, as no number of a machine does.
        for (var i = 0; i < host.Length; i++)
        {
            var isEdge = i == 0 || host[i - 1] == '.' || i == host.Length - 1 || host[i + 1] == '.';
            if (!(char.IsAsciiLetterLower(host[i]) || char.IsAsciiDigit(host[i]) || (!isEdge && host[i] is '-') || (i > 0 && host[i] == '.' && host[i - 1] is not '.')))
                return false;
        }

        if (!char.IsAsciiLetterLower(host[host.LastIndexOf('.') + 1]))
            return false;

        foreach (var letter in rest[host.Length..])
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not ('/' or '-' or '_' or '~'))
                return false;
        }

        return true;
    }

    private static bool IsUsable(Uri url) =>
        url.Scheme is "http" or "https" && url.Host.Length > 0 && url.Query.Length == 0 && url.Fragment.Length == 0
        && url.UserInfo.Length == 0 && !url.OriginalString.Contains('?', StringComparison.Ordinal) && !url.OriginalString.Contains('#', StringComparison.Ordinal);
}
