using System.Buffers.Binary;

namespace LeadershipHub.Auditing.Tests.Images;

/// <summary>First bytes of pictures.</summary>
internal static class PictureBytes
{
    public static byte[] Png(int width, int height) => [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, .. Big32(width), .. Big32(height), 8, 6, 0, 0, 0];

    public static byte[] Gif(int width, int height) => [.. "GIF89a"u8, .. Little16(width), .. Little16(height), 0, 0, 0];

    /// <param name="frame">The second byte of the marker of the frame header: 0xC0 baseline, 0xC2 progressive.</param>
    public static byte[] Jpeg(int width, int height, byte frame) =>
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0,
        0xFF, 0xFF, 0xC4, 0, 5, 0xFF, 0xC0, 0,
        0xFF, frame, 0, 17, 8, .. Big16(height), .. Big16(width), 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xFF, 0xDA,
    ];

    public static byte[] LossyWebP(int width, int height) => WebP("VP8 "u8, [0x30, 1, 0, 0x9D, 1, 0x2A, .. Little16(width | 0x4000), .. Little16(height | 0x8000)]);

    public static byte[] LosslessWebP(int width, int height)
    {
        var bits = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bits, (width - 1) | ((height - 1) << 14) | (1 << 28));
        return WebP("VP8L"u8, [0x2F, .. bits, 0, 0, 0, 0, 0, 0]);
    }

    public static byte[] ExtendedWebP(int width, int height) => WebP("VP8X"u8, [0x10, 0, 0, 0, .. Little24(width - 1), .. Little24(height - 1)]);

    private static byte[] WebP(ReadOnlySpan<byte> kind, byte[] body) => [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8, .. kind, (byte)body.Length, 0, 0, 0, .. body];

    private static byte[] Big32(int number) => [(byte)(number >> 24), (byte)(number >> 16), .. Big16(number)];

    private static byte[] Big16(int number) => [(byte)(number >> 8), (byte)number];

    private static byte[] Little16(int number) => [(byte)number, (byte)(number >> 8)];

    private static byte[] Little24(int number) => [.. Little16(number), (byte)(number >> 16)];
}
