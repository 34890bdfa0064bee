using LeadershipHub.Cli;

using var interruption = new Interruption();
return CommandLine.Run(args, Shell.OfThisProcess(), new EngineHub(), interruption.Token);
