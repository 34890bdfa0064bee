using System.Buffers.Binary;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tracing;

/// <summary>
/// A small file beside a memory: what it is, the identity of the memory that it belongs to, and a checksum, eight bytes each, then its content. One that is
/// damaged, or belongs to another memory, is as good as none.
/// </summary>
internal static class SideFile
{
    private const int HeaderSize = 24;

    /// <summary>The content, empty where there is none, and its checksum, then 0.</summary>
    public static (ReadOnlyMemory<byte> Content, ulong Print) Read(string path, ulong magic, ulong identity)
    {
        try
        {
            if (!File.Exists(path))
                return default;

            var bytes = SmallFile.ReadAll(path);
            var isOurs = bytes.Length > HeaderSize && Number(bytes, 0) == magic && Number(bytes, 1) == identity && Number(bytes, 2) == HashOf(bytes.AsSpan(HeaderSize), identity);
            return isOurs ? (bytes.AsMemory(HeaderSize), Number(bytes, 2)) : default;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }

    /// <summary>Replaces the file as a whole.</summary>
    /// <returns>Its checksum.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static ulong Write(string path, ulong magic, ulong identity, ReadOnlySpan<byte> content)
    {
        var header = new byte[HeaderSize];
        Put(header, 0, magic);
        Put(header, 1, identity);
        Put(header, 2, HashOf(content, identity));
        var fresh = path + ".new";
        SmallFile.WriteAll(fresh, header, content);
        File.Move(fresh, path, overwrite: true);
        return Number(header, 2);
    }

    // Of the content, and of whose it is.
    private static ulong HashOf(ReadOnlySpan<byte> content, ulong identity) => ContentHash.Of(content).Bits ^ identity;

    private static ulong Number(byte[] bytes, int at) => BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at * 8));

    private static void Put(byte[] bytes, int at, ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(at * 8), value);
}
