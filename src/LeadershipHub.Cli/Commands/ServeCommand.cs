using System.CommandLine;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub serve</c>: the site on this machine, rebuilt when a source changes.</summary>
internal static class ServeCommand
{
    public static Command Make(CommandContext context, Option<Verbosity> verbosity) => new("serve", "Serves the site on this machine and rebuilds it when a source changes.");
}
