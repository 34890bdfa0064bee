using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;

namespace LeadershipHub.Cli.Serving;

/// <summary>The value of <c>--port</c>.</summary>
internal static class PortRule
{
    public static void Check(OptionResult result)
    {
        if (result.GetValueOrDefault<string?>() is var text && Parse(text) is null)
            result.AddError($"'{text}' is not a port: write a number from 0 to {IPEndPoint.MaxPort}.");
    }

    public static int? Parse(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= IPEndPoint.MaxPort ? port : null;
}
