using System.Buffers;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Loading;

/// <summary>Reads sources from the disk, a whole file at once, and notes the hash of what it read.</summary>
internal sealed class DiskReader : ISourceReader
{
    private const int Chunk = 64 * 1024;

    public byte[] ReadAllBytes(SourceFile file)
    {
        try
        {
            var bytes = File.ReadAllBytes(file.FullPath);
            file.Hash = ContentHash.Of(bytes);
            return bytes;
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException(e.Message, e);
        }
    }

    public Stream OpenRead(SourceFile file)
    {
        try
        {
            return new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException(e.Message, e);
        }
    }

    public void Hash(SourceFile file)
    {
        try
        {
            using var handle = File.OpenHandle(file.FullPath);
            var buffer = ArrayPool<byte>.Shared.Rent(Chunk);
            var hasher = new ContentHasher();
            for (long offset = 0; RandomAccess.Read(handle, buffer.AsSpan(0, Chunk), offset) is > 0 and var read; offset += read)
            {
                hasher.Append(buffer.AsSpan(0, read));
                if (read < Chunk)
                    break;
            }

            ArrayPool<byte>.Shared.Return(buffer);
            file.Hash = hasher.Finish();
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException(e.Message, e);
        }
    }
}
