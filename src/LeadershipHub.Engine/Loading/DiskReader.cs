using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Loading;

/// <summary>Reads sources from the disk, a whole file at once, and notes the hash of what it read.</summary>
internal sealed class DiskReader : ISourceReader
{
    private const int Chunk = 64 * 1024;

    [ThreadStatic]
    private static byte[]? _buffer;

    private static byte[] Buffer => _buffer ??= GC.AllocateUninitializedArray<byte>(Chunk);

    public byte[] ReadAllBytes(SourceFile file)
    {
        try
        {
            var bytes = TryRead(file, out var length) ? Buffer.AsSpan(0, length).ToArray() : SmallFile.ReadAll(file.FullPath);
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
            if (TryRead(file, out var length))
            {
                file.Hash = ContentHash.Of(Buffer.AsSpan(0, length));
                return;
            }

            using var handle = SmallFile.Open(file.FullPath);
            var hasher = new ContentHasher();
            for (long offset = 0; RandomAccess.Read(handle, Buffer, offset) is > 0 and var read; offset += read)
                hasher.Append(Buffer.AsSpan(0, read));

            file.Hash = hasher.Finish();
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException(e.Message, e);
        }
    }

    public void HashAll(ReadOnlySpan<SourceFile> files)
    {
        FileStamp.FolderHandle? folder = null;
        try
        {
            foreach (var file in files)
            {
                if (file.InFolder is { } path && !ReferenceEquals(folder?.Path, path))
                {
                    folder?.Dispose();
                    folder = FileStamp.Open(path);
                }

                if (file.InFolder is not null && folder is not null && SmallFile.TryRead(folder, file.NameSpan, file.Size, Buffer, out var length))
                    file.Hash = ContentHash.Of(Buffer.AsSpan(0, length));
                else
                    this.TryHash(file);
            }
        }
        finally
        {
            folder?.Dispose();
        }
    }

    private static bool TryRead(SourceFile file, out int length)
    {
        const int Longest = 512;
        return SmallFile.TryRead(file.FullPathIn(stackalloc char[Longest]), file.Size, Buffer, out length);
    }
}
