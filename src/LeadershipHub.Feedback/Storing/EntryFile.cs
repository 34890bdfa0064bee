namespace LeadershipHub.Feedback.Storing;

/// <summary>A file that came with an entry.</summary>
public sealed record EntryFile
{
    /// <summary>32 hexadecimal digits and the ending of its type: its name on the disk.</summary>
    public required string StoredName { get; init; }

    public required string Field { get; init; }

    /// <summary>As the sender called it, for people to read; never a path of the disk.</summary>
    public required string OriginalName { get; init; }

    /// <summary>By its first bytes, not by what the sender said.</summary>
    public required string MediaType { get; init; }

    /// <summary>In bytes.</summary>
    public required long Size { get; init; }
}
