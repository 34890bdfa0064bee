using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace LeadershipHub.Feedback.Guarding;

/// <summary>Where a request comes from. Only kept in memory, or hashed.</summary>
internal sealed class ClientAddress(FeedbackOptions options)
{
    /// <summary>The last address that no proxy of ours has; of IPv6, the first 64 bits, which one household has for itself.</summary>
    public string Of(HttpContext context)
    {
        var address = Plain(context.Connection.RemoteIpAddress ?? IPAddress.None);
        if (!IsTrusted(address))
            return Network(address);

        foreach (var hop in context.Request.Headers["X-Forwarded-For"].ToString().Split(',', StringSplitOptions.TrimEntries).Reverse())
        {
            if (!IPAddress.TryParse(hop, out var said))
                break;

            address = Plain(said);
            if (!IsTrusted(address))
                break;
        }

        return Network(address);
    }

    public bool IsHttps(HttpContext context) => context.Request.IsHttps
        || (IsTrusted(Plain(context.Connection.RemoteIpAddress ?? IPAddress.None))
            && context.Request.Headers["X-Forwarded-Proto"].ToString().Equals("https", StringComparison.OrdinalIgnoreCase));

    private bool IsTrusted(IPAddress address) => options.TrustedProxies.Any(proxy => Plain(proxy).Equals(address));

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static string Network(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address.ToString();

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes).ToString();
    }
}
