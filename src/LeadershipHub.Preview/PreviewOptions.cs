using System.Net;

namespace LeadershipHub.Preview;

/// <summary>What is served, and where.</summary>
public sealed record PreviewOptions
{
    /// <summary>The hub's folder, whose sources are watched.</summary>
    public required string SiteFolder { get; init; }

    /// <summary>The folder that is served; it need not exist yet.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>One that is not a loopback address lets other machines in.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>0 to 65,535; 0 takes any free one. A port that is taken gives way to the next free one.</summary>
    public int Port { get; init; } = 4000;

    /// <summary>How the host is written in the site's URL; by default the address.</summary>
    public string? HostName { get; init; }

    /// <summary>Path of the site, with slashes at both ends: <c>/</c> or <c>/hub/</c>.</summary>
    public string BasePath { get; init; } = "/";

    /// <summary>How long a request waits for the first build before it is told to come again.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>Shown together with the site; null shows the site alone.</summary>
    public PreviewMount? Mount { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
