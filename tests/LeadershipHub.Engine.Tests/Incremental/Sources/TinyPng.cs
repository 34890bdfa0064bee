using System.Buffers.Binary;

namespace LeadershipHub.Engine.Tests.Incremental.Sources;

/// <summary>PNG files of a given size without picture data: enough for whoever asks how large they are.</summary>
/// <remarks>https://www.w3.org/TR/png-3/</remarks>
internal static class TinyPng
{
    /// <param name="salt">Other bytes of the same number for another salt.</param>
    public static byte[] Of(int width, int height, int salt = 0)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = 2;
        var data = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(data, salt);
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, data), .. Chunk("IEND"u8, [])];
    }

    // Nobody here looks at the check sum.
    private static byte[] Chunk(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return [.. length, .. type, .. data, 0, 0, 0, 0];
    }
}
