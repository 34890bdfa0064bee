namespace LeadershipHub.Preview;

/// <summary>Something that is wrong with the content, as the page shows it.</summary>
public sealed record Problem
{
    public required bool IsError { get; init; }

    public required string Code { get; init; }

    public required string Message { get; init; }

    /// <summary>What to do about it; null where the message says it.</summary>
    public string? Help { get; init; }

    /// <summary>Below the site's folder, with forward slashes; "" where it is about no file.</summary>
    public string Path { get; init; } = "";

    /// <summary>From 1; 0 is the file as a whole.</summary>
    public int Line { get; init; }

    /// <summary>From 1; 0 is the line as a whole.</summary>
    public int Column { get; init; }

    /// <summary>The line itself with a mark under the column, as text in a fixed pitch; null where there is none to show.</summary>
    public string? Frame { get; init; }
}
