namespace LeadershipHub.Cli;

/// <summary>How much a command says.</summary>
internal enum Verbosity
{
    /// <summary>Only what is wrong.</summary>
    Quiet,

    /// <summary>What is wrong, and a summary.</summary>
    Normal,

    /// <summary>Also notes, each stage as it begins, and stack traces of faults.</summary>
    Detailed,
}
