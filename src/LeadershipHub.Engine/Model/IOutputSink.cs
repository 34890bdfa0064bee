namespace LeadershipHub.Engine.Model;

/// <summary>Takes the files of the site while it is rendered. Thread-safe; nothing is published before the build commits.</summary>
public interface IOutputSink
{
    /// <summary>Hands over a whole file. The path is relative to the output folder.</summary>
    void Write(string outputPath, ReadOnlySpan<byte> content);

    /// <summary>Hands over a source as it is.</summary>
    void Copy(string outputPath, SourceFile file);
}
