using System.Diagnostics;

namespace LeadershipHub.EndToEnd.Tests.Starting;

/// <summary>The system's git, as somebody with a name of their own and no other settings.</summary>
internal static class Git
{
    public static async Task RunAsync(string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "user.name=Mara", "-c", "user.email=mara@hub.example.org", .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            Environment = { ["GIT_CONFIG_GLOBAL"] = "/dev/null", ["GIT_CONFIG_SYSTEM"] = "/dev/null" },
        };
        using var process = Process.Start(start)!; // Null is for documents that a running program opens.
        var said = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"git {string.Join(' ', arguments)}: {await said}");
    }
}
