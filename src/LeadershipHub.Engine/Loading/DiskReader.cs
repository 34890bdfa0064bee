using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Loading;

/// <summary>Reads sources from the disk, a whole file at once.</summary>
internal sealed class DiskReader : ISourceReader
{
    public byte[] ReadAllBytes(SourceFile file)
    {
        try
        {
            return File.ReadAllBytes(file.FullPath);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException(e.Message, e);
        }
    }
}
