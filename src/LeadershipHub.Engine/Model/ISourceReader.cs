namespace LeadershipHub.Engine.Model;

/// <summary>Reads sources for the stages, which never touch the disk themselves. Thread-safe.</summary>
public interface ISourceReader
{
    /// <summary>The whole file. Throws <see cref="IOException"/> when it cannot be read any more.</summary>
    byte[] ReadAllBytes(SourceFile file);

    /// <summary>The file for reading here and there, for what is too large to hold. Does not set the hash. Throws as above.</summary>
    Stream OpenRead(SourceFile file);

    /// <summary>Sets <see cref="SourceFile.Hash"/> without holding the file in memory. Throws as above.</summary>
    void Hash(SourceFile file);

    /// <summary>The same for several files, best of one folder. One that cannot be read has no hash then.</summary>
    void HashAll(ReadOnlySpan<SourceFile> files)
    {
        foreach (var file in files)
            this.TryHash(file);
    }
}

/// <summary>What any reader can do.</summary>
internal static class SourceReading
{
    /// <summary>Sets the hash; null where the file cannot be read.</summary>
    public static void TryHash(this ISourceReader reader, SourceFile file)
    {
        try
        {
            reader.Hash(file);
        }
        catch (IOException)
        {
            file.Hash = null;
        }
    }
}
