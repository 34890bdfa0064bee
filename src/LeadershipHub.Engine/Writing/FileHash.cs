using System.Buffers;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Writing;

/// <summary>Hashes a file without holding it in memory.</summary>
internal static class FileHash
{
    private const int Chunk = 256 * 1024;

    public static OutputFile Of(string path)
    {
        using var handle = SmallFile.Open(path);
        var buffer = ArrayPool<byte>.Shared.Rent(Chunk);
        try
        {
            var hasher = new ContentHasher();
            long offset = 0;
            while (RandomAccess.Read(handle, buffer, offset) is > 0 and var read)
            {
                hasher.Append(buffer.AsSpan(0, read));
                offset += read;
            }

            return new(hasher.Finish(), offset);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
