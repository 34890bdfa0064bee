using System.CommandLine;
using System.Reflection;
using System.Runtime.InteropServices;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub version</c>: what a bug report needs.</summary>
internal static class VersionCommand
{
    public static Command Make(CommandContext context)
    {
        var command = new Command("version", "Prints the version, the runtime and the system.");
        command.SetAction(_ => context.Shell.Output.WriteLine($"lhub {Number}\n{RuntimeInformation.FrameworkDescription}\n{RuntimeInformation.OSDescription} {RuntimeInformation.ProcessArchitecture}"));
        return command;
    }

    public static string Number => typeof(VersionCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
}
