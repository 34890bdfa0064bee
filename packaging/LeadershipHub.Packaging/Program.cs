using LeadershipHub.Packaging;

try
{
    return Commands.Run(args, Console.Out, Environment.GetEnvironmentVariable);
}
catch (PackagingException wrong)
{
    Console.Error.WriteLine($"packaging: {wrong.Message}");
    return 1;
}
