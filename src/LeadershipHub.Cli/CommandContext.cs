namespace LeadershipHub.Cli;

/// <summary>What every command works with.</summary>
internal sealed record CommandContext(Shell Shell, IHub Hub, CancellationToken Cancel);
