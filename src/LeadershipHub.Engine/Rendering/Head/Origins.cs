using System.Globalization;

namespace LeadershipHub.Engine.Rendering.Head;

/// <summary>Where addresses lead, as sources of a policy name it. https://www.w3.org/TR/CSP3/#grammardef-host-source</summary>
internal static class Origins
{
    /// <summary><c>https://example.org:8443</c> of an address with a host; null of one of the site itself and of anything else.</summary>
    public static string? Of(string address)
    {
        // As browsers read it: white space around it does not count.
        var text = address.Trim(' ', '\t', '\n', '\f', '\r');
        if (text.StartsWith("//", StringComparison.Ordinal))
            text = "https:" + text;
        return text.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(text, UriKind.Absolute, out var url) ? Of(url) : null;
    }

    /// <summary>The same of an address that is relative to a page's <c>base</c>.</summary>
    public static string? Of(Uri? root, string address) => root is not null && !address.StartsWith('#') && Uri.TryCreate(root, address, out var url) ? Of(url) : null;

    // Names in other scripts are ASCII in a header, and a policy cannot name addresses of IPv6.
    private static string? Of(Uri url)
    {
        if (url.Scheme is not ("http" or "https") || url.HostNameType is UriHostNameType.IPv6 || url.IdnHost.Length == 0)
            return null;

        return url.IsDefaultPort ? $"{url.Scheme}://{url.IdnHost}" : string.Create(CultureInfo.InvariantCulture, $"{url.Scheme}://{url.IdnHost}:{url.Port}");
    }
}
