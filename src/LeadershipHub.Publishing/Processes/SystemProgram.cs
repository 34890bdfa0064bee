using System.ComponentModel;
using System.Diagnostics;

namespace LeadershipHub.Publishing.Processes;

/// <summary>A client of the system: git, rsync, sftp. It gets no terminal, so that it can ask nobody for a password.</summary>
internal sealed class SystemProgram(string name, string package)
{
    /// <summary>What is set for it in its environment; null removes.</summary>
    public Dictionary<string, string?> Environment { get; } = new(StringComparer.Ordinal) { ["LC_ALL"] = "C", ["SSH_ASKPASS_REQUIRE"] = "never" };

    /// <summary>Runs it to its end; cancelling kills it.</summary>
    /// <exception cref="PublishException">It is not installed.</exception>
    public async Task<Finished> RunAsync(IEnumerable<string> arguments, ReadOnlyMemory<byte> input, CancellationToken cancel)
    {
        using var process = Start(arguments);
        using var output = new MemoryStream();
        var feeding = FeedAsync(process, input);
        var reading = process.StandardOutput.BaseStream.CopyToAsync(output, CancellationToken.None);
        var complaining = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        await Task.WhenAll(feeding, reading, complaining);
        return new(process.ExitCode, output.ToArray(), await complaining);
    }

    private Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(name, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (key, value) in Environment)
            start.Environment[key] = value;
        try
        {
            return Process.Start(start) ?? throw Missing(null);
        }
        catch (Win32Exception fault)
        {
            throw Missing(fault);
        }
    }

    private static async Task FeedAsync(Process process, ReadOnlyMemory<byte> input)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read all; its exit code says why.
        }
    }

    private PublishException Missing(Exception? fault) => new(PublishFault.Target, $"'{name}' is not installed, or not in the path.", $"Install it ({package}), or choose another kind of target.", fault);
}
