using LeadershipHub.Cli;
using LeadershipHub.Engine;

if (args is ["build", ..])
    Build.Announce();
using var interruption = new Interruption();
using var hub = new EngineHub();
return CommandLine.Run(args, Shell.OfThisProcess(), hub, interruption.Token);
