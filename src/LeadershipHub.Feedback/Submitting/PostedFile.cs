namespace LeadershipHub.Feedback.Submitting;

/// <summary>A file of a body, on the disk below a name of its own.</summary>
internal sealed record PostedFile
{
    public required string Field { get; init; }

    /// <summary>As the sender calls it; any text.</summary>
    public required string OriginalName { get; init; }

    /// <summary>A temporary file in the data folder.</summary>
    public required string Path { get; init; }

    public required long Size { get; init; }

    /// <summary>SHA-256, in hexadecimal digits.</summary>
    public required string Hash { get; init; }
}
