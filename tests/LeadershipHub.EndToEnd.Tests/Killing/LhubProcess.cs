using System.Diagnostics;
using System.Globalization;
using LeadershipHub.EndToEnd.Tests.Sites;

namespace LeadershipHub.EndToEnd.Tests.Killing;

/// <summary>The command <c>lhub build</c>, as a process of its own.</summary>
internal sealed class LhubProcess : IDisposable
{
    /// <summary>The exit code for a fault of lhub itself.</summary>
    public const int InternalFault = 3;

    private readonly Process _process;
    private readonly Task<string> _said;
    private readonly Task<string> _complained;

    private LhubProcess(Process process)
    {
        _process = process;
        _said = process.StandardOutput.ReadToEndAsync();
        _complained = process.StandardError.ReadToEndAsync();
    }

    public bool HasEnded => _process.HasExited;

    /// <summary>Starts a build of a site at a given moment.</summary>
    /// <param name="output">Where to; null for the usual place.</param>
    public static LhubProcess Build(string site, DateTimeOffset now, string? output = null) =>
        Start(site, now, ["build", "--site", site, .. output is null ? (string[])[] : ["--output", output]]);

    /// <summary>Starts any command in the folder of a site.</summary>
    public static LhubProcess Start(string site, DateTimeOffset now, IEnumerable<string> arguments, IEnumerable<(string Name, string Value)>? environment = null)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = site,
        };
        foreach (var argument in (string[])[Program(), .. arguments])
            start.ArgumentList.Add(argument);

        start.Environment["SOURCE_DATE_EPOCH"] = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        foreach (var (name, value) in environment ?? [])
            start.Environment[name] = value;
        return new(Process.Start(start) ?? throw new InvalidOperationException("lhub did not start."));
    }

    /// <summary>SIGKILL: nothing of the process runs any more.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Waits for the end.</summary>
    public async Task<(int ExitCode, string Said)> EndAsync()
    {
        await _process.WaitForExitAsync();
        return (_process.ExitCode, await _said + await _complained);
    }

    public void Dispose() => _process.Dispose();

    // The command as it was built together with these tests.
    private static string Program()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Repository.PathOf("src", "LeadershipHub.Cli", "bin", folder.Parent?.Name ?? "", folder.Name, "lhub.dll");
        Assert.True(File.Exists(program), $"Build src/LeadershipHub.Cli first: there is no {program}.");
        return program;
    }
}
