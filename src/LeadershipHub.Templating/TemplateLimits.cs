namespace LeadershipHub.Templating;

/// <summary>What a template may use up before it is stopped with an error.</summary>
public sealed record TemplateLimits
{
    /// <summary>Steps of one loop.</summary>
    public int LoopSteps { get; init; } = 1_000_000;

    /// <summary>Calls of functions and includes within each other.</summary>
    public int Recursion { get; init; } = 100;

    /// <summary>Bytes that one render may write; also the size of one text that it may build.</summary>
    public long OutputBytes { get; init; } = 256L * 1024 * 1024;

    /// <summary>Blocks and expressions within each other in one template; at most 250, which the stack can bear.</summary>
    public int NestingDepth { get; init; } = 250;

    /// <summary>For one regular expression.</summary>
    public TimeSpan RegexTimeout { get; init; } = TimeSpan.FromSeconds(10);
}
