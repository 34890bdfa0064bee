using System.ComponentModel;
using System.Diagnostics;

namespace LeadershipHub.Cli.Sites.Starter;

/// <summary>Puts a new hub under version control.</summary>
internal static class Git
{
    /// <summary><c>git init</c>, with <c>main</c> as its branch, as the workflows expect it.</summary>
    /// <returns>What to tell the person.</returns>
    public static string Init(string folder)
    {
        if (Path.Exists(Path.Combine(folder, ".git")))
            return "Kept  .git";

        var start = new ProcessStartInfo("git") { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])["-c", "init.defaultBranch=main", "init", "--quiet"])
            start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start);
            var complaint = process?.StandardError.ReadToEnd().Trim();
            process?.WaitForExit();
            return process?.ExitCode is 0 ? "Started a git repository." : $"Note: 'git init' failed, and the hub is not under version control: {complaint}";
        }
        catch (Win32Exception)
        {
            return "Note: There is no git on this machine; the hub is not under version control.";
        }
    }
}
