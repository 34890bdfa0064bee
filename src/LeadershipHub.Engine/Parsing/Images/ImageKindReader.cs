using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Images;

/// <summary>Tells images apart by their first bytes, and whether they hold colours of red, green and blue.</summary>
internal static class ImageKindReader
{
    public static ImageKind Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]))
            return bytes.Length > 25 && bytes[25] is 0 or 4 ? ImageKind.GreyPng : ImageKind.Png;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return Jpeg(bytes);
        if (bytes.StartsWith("GIF8"u8))
            return ImageKind.Gif;
        if (bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8))
            return ImageKind.WebP;

        return bytes[..Math.Min(bytes.Length, 1024)].IndexOf("<svg"u8) >= 0 ? ImageKind.Svg : ImageKind.Unknown;
    }

    // The frame header says how many components there are. https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.2.2
    private static ImageKind Jpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 < bytes.Length;)
        {
            if (bytes[at] != 0xFF)
                return ImageKind.Jpeg;

            var marker = bytes[at + 1];
            if (marker is 0xFF)
            {
                at++;
                continue;
            }

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return bytes[at + 9] switch { 1 => ImageKind.GreyJpeg, 4 => ImageKind.CmykJpeg, _ => ImageKind.Jpeg };

            at += 2 + ((bytes[at + 2] << 8) | bytes[at + 3]);
        }

        return ImageKind.Jpeg;
    }
}
