using LeadershipHub.Cli;

using var interruption = new Interruption();
using var hub = new EngineHub();
return CommandLine.Run(args, Shell.OfThisProcess(), hub, interruption.Token);
