using System.Net;
using Microsoft.AspNetCore.Http;

namespace LeadershipHub.Preview.Serving;

/// <summary>
/// Keeps other sites that the person visits from reading the preview: a page elsewhere can send requests to this
/// machine, and a name that is made to point to it (DNS rebinding) can read the answers too.
/// </summary>
internal sealed class RequestGuard
{
    private readonly bool _isOpen;
    private readonly string[] _names;

    public RequestGuard(PreviewOptions options)
    {
        _isOpen = !IPAddress.IsLoopback(options.Address);
        var name = _isOpen ? Dns.GetHostName() : "localhost";
        _names = ["localhost", name, name + ".local", options.HostName ?? "localhost"];
    }

    /// <summary>Whether a page or file may be sent. A preview that is open to other machines is known by names that only they know.</summary>
    public bool MayRead(HttpRequest request) => _isOpen || IsOwnHost(request);

    /// <summary>Whether the preview itself may be asked, which tells of sources too: only by its own pages.</summary>
    /// <remarks>https://fetch.spec.whatwg.org/#origin-header and https://www.w3.org/TR/fetch-metadata/#sec-fetch-site-header</remarks>
    public bool MayAsk(HttpRequest request) => IsOwnHost(request) && IsFromOwnPage(request);

    // Whoever addresses the machine by number has not been led here by a name. The port is whatever a tunnel makes of it.
    private bool IsOwnHost(HttpRequest request)
    {
        var host = request.Host.Host;
        return IPAddress.TryParse(host.Trim('[', ']'), out _) || _names.Contains(host, StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsFromOwnPage(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none"))
            return false;

        return request.Headers.Origin.ToString() is var origin
            && (origin.Length == 0 || string.Equals(origin, $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase));
    }
}
