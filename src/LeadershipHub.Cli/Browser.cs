using System.Diagnostics;

namespace LeadershipHub.Cli;

/// <summary>The person's browser.</summary>
internal static class Browser
{
    /// <exception cref="System.ComponentModel.Win32Exception">The machine knows no browser.</exception>
    public static void Open(string url)
    {
        using var started = Process.Start(new ProcessStartInfo(url) { UseShellExecute = true });
    }
}
