namespace LeadershipHub.Cli;

/// <summary>The command cannot start as it was asked for; ends with <see cref="ExitCode.Usage"/>.</summary>
/// <param name="message">What is wrong, as a sentence.</param>
/// <param name="help">What to do about it, as a sentence.</param>
internal sealed class UsageException(string message, string? help = null) : Exception(message)
{
    public string? Help { get; } = help;
}
