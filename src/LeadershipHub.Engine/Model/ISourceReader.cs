namespace LeadershipHub.Engine.Model;

/// <summary>Reads sources for the stages, which never touch the disk themselves. Thread-safe.</summary>
public interface ISourceReader
{
    /// <summary>The whole file. Throws <see cref="IOException"/> when it cannot be read any more.</summary>
    byte[] ReadAllBytes(SourceFile file);
}
