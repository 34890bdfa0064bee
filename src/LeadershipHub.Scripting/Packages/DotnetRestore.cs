using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using LeadershipHub.Scripting.Files;

namespace LeadershipHub.Scripting.Packages;

/// <summary>Runs <c>dotnet restore</c> and reads what it complains of.</summary>
internal static partial class DotnetRestore
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>What an outer build hands to its children would make this one use the outer one's SDK and folders.</summary>
    private static readonly ImmutableArray<string> Unwanted = ["MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH", "MSBuildLoadMicrosoftTargetsReadOnly"];

    public static async Task<ImmutableArray<ScriptProblem>> RunAsync(string? dotnet, string projectPath, Place at, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Limit);
        try
        {
            using var process = Process.Start(Command(dotnet ?? Find(), projectPath));
            return process is null ? [NoSdk(at)] : await ReadAsync(process, at, limit.Token).ConfigureAwait(false);
        }
        catch (Win32Exception)
        {
            return [NoSdk(at)];
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return [Problem(at, ScriptProblemId.PackageRestore, $"The packages were not there after {Limit.TotalMinutes:0} minutes.", "Look at the connection to the package feed, and build again.")];
        }
    }

    private static async Task<ImmutableArray<ScriptProblem>> ReadAsync(Process process, Place at, CancellationToken cancel)
    {
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancel);
            var output = await process.StandardOutput.ReadToEndAsync(cancel).ConfigureAwait(false) + "\n" + await errors.ConfigureAwait(false);
            await process.WaitForExitAsync(cancel).ConfigureAwait(false);
            return process.ExitCode == 0 ? [] : Problems(output, at);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static ProcessStartInfo Command(string dotnet, string projectPath)
    {
        var start = new ProcessStartInfo(dotnet, ["restore", projectPath, "-v:quiet", "-nologo"])
        {
            WorkingDirectory = Path.GetDirectoryName(projectPath),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var name in Unwanted)
            start.Environment.Remove(name);

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";

        // A build server that stays behind would keep the output open, and with it this process waiting.
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        return start;
    }

    /// <summary>The command beside the running framework first, because its SDK knows that framework.</summary>
    private static string Find()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var folders = new[] { Environment.GetEnvironmentVariable("DOTNET_ROOT") }
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator));
        return folders.Where(folder => !string.IsNullOrEmpty(folder)).Select(folder => Path.Combine(folder!, name)).FirstOrDefault(File.Exists) ?? name; // not null: see Where
    }

    private static ImmutableArray<ScriptProblem> Problems(string output, Place at)
    {
        if (output.Contains("No .NET SDKs were found", StringComparison.Ordinal) || output.Contains("SDK was not found", StringComparison.Ordinal))
            return [NoSdk(at)];

        var errors = Error().Matches(output)
            .Select(match => Problem(at, match.Groups["id"].Value, match.Groups["message"].Value.Trim(), HelpFor(match.Groups["id"].Value)))
            .Distinct()
            .ToImmutableArray();
        return errors.IsEmpty
            ? [Problem(at, ScriptProblemId.PackageRestore, "The packages could not be restored: " + output.ReplaceLineEndings(" ").Trim(), "Run 'dotnet restore' on a project with the same package.")]
            : errors;
    }

    private static string HelpFor(string id) => id switch
    {
        "NU1101" => "Look up the package's name, or add the feed that has it to 'nuget.config'.",
        "NU1102" or "NU1103" => "Name a version that the feed has.",
        "NU1301" or "NU1801" => "Look at the connection to the package feed.",
        _ => "https://learn.microsoft.com/nuget/reference/errors-and-warnings/" + id,
    };

    private static ScriptProblem NoSdk(Place at) =>
        Problem(at, ScriptProblemId.SdkMissing, "Packages are restored by the .NET SDK, and there is none on this machine.", "Install it, or put the library into the site's folder and use #r \"lib.dll\".");

    private static ScriptProblem Problem(Place at, string id, string message, string help) =>
        new(at.Path, at.Line, at.Column, at.Length, IsError: true, id, message, help);

    [GeneratedRegex(@"error (?<id>NU\d{4}): (?<message>[^\r\n]*?)(?: \[[^\]\r\n]*\])?\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Error();
}
