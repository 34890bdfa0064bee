namespace LeadershipHub.Engine.Model;

/// <summary>Takes the files of the site while it is rendered. Thread-safe; nothing is published before the build commits.</summary>
public interface IOutputSink
{
    /// <summary>Hands over a whole file. The path is relative to the output folder.</summary>
    OutputFile Write(string outputPath, ReadOnlySpan<byte> content);

    /// <summary>Hands over a source as it is.</summary>
    OutputFile Copy(string outputPath, SourceFile file);

    /// <summary>Keeps a file that is published already; false where it is not, or is another one: then it has to be made.</summary>
    bool TryKeep(string outputPath, OutputFile file);
}

/// <summary>What tells one version of a published file from another: the hash of its content and its size in bytes.</summary>
public sealed record OutputFile(ContentHash Hash, long Size)
{
    /// <summary>No file has it: an empty one has another hash.</summary>
    public static OutputFile Unknown { get; } = new(default, 0);

    // As of ContentHash.
    public bool Equals(OutputFile? other) => other is not null && Hash == other.Hash && Size == other.Size;

    public override int GetHashCode() => Hash.GetHashCode();
}
