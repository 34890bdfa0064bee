using System.CommandLine.Parsing;
using System.Net;

namespace LeadershipHub.Cli.Serving;

/// <summary>The value of <c>--host</c>: <c>localhost</c> or an IP address of this machine.</summary>
internal static class ListenAddress
{
    private const string Localhost = "localhost";

    public static void Check(OptionResult result)
    {
        var text = result.GetValueOrDefault<string?>() ?? "";
        if (Parse(text) is null)
            result.AddError($"'{text}' is not an address: write 127.0.0.1, localhost, or 0.0.0.0 to let other machines in.");
    }

    public static IPAddress? Parse(string text)
    {
        if (text is Localhost)
            return IPAddress.Loopback;

        return IPAddress.TryParse(text, out var address) ? address : null;
    }

    /// <summary>What stands for the host in URLs where the address itself cannot be visited; null where it can.</summary>
    public static string? HostName(string text) =>
        text is Localhost || Parse(text) is { } address && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)) ? Localhost : null;
}
