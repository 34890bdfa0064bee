using LeadershipHub.Cli;

using var interruption = new Interruption();
return await CommandLine.RunAsync(args, Shell.OfThisProcess(), new EngineHub(), interruption.Token);
