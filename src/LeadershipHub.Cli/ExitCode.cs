namespace LeadershipHub.Cli;

/// <summary>What the process says to scripts and CI.</summary>
internal static class ExitCode
{
    public const int Clean = 0;

    /// <summary>The content has errors, or warnings with <c>--strict</c>.</summary>
    public const int Content = 1;

    /// <summary>The command line, or the place where it was given, is wrong.</summary>
    public const int Usage = 2;

    /// <summary>A fault of lhub or of the machine, not of the content.</summary>
    public const int Internal = 3;

    /// <summary>128 + SIGINT, as shells count.</summary>
    public const int Interrupted = 130;
}
