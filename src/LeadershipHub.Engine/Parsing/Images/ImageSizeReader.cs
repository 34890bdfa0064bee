using System.Globalization;
using System.Xml;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using MetadataExtractor;
using MetadataExtractor.Formats.Bmp;
using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Gif;
using MetadataExtractor.Formats.Jpeg;
using MetadataExtractor.Formats.Png;
using MetadataExtractor.Formats.WebP;

namespace LeadershipHub.Engine.Parsing.Images;

/// <summary>Width and height of images as they are shown: EXIF orientation applied, SVG by its size or its view box.</summary>
internal static class ImageSizeReader
{
    public static bool IsImage(SourceFile file) => file.Extension is ".png" or ".jpg" or ".jpeg" or ".gif" or ".webp" or ".bmp" or ".svg";

    /// <summary>No size where the format does not tell one; a diagnostic where the file is broken.</summary>
    public static (ImageSize? Size, Diagnostic? Problem) Read(ISourceReader reader, SourceFile file) => Read(reader, file, out _);

    /// <inheritdoc cref="Read(ISourceReader, SourceFile)"/>
    /// <param name="kind">What it is by its content.</param>
    public static (ImageSize? Size, Diagnostic? Problem) Read(ISourceReader reader, SourceFile file, out ImageKind kind)
    {
        kind = ImageKind.Unknown;
        try
        {
            var bytes = reader.ReadAllBytes(file);
            kind = ImageKindReader.Of(bytes);
            using var stream = new MemoryStream(bytes, writable: false);
            return (file.Extension is ".svg" ? Svg(stream) : Raster(stream), null);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The library meets damage with whatever exception its reading ends in.
            return (null, ParsingDiagnostics.BrokenImage(file, e.Message));
        }
    }

    private static ImageSize? Raster(Stream stream)
    {
        var directories = ImageMetadataReader.ReadMetadata(stream);
        foreach (var directory in directories)
        {
            var size = directory switch
            {
                PngDirectory png => SizeOf(png, PngDirectory.TagImageWidth, PngDirectory.TagImageHeight),
                JpegDirectory jpeg => SizeOf(jpeg, JpegDirectory.TagImageWidth, JpegDirectory.TagImageHeight),
                GifHeaderDirectory gif => SizeOf(gif, GifHeaderDirectory.TagImageWidth, GifHeaderDirectory.TagImageHeight),
                WebPDirectory webp => SizeOf(webp, WebPDirectory.TagImageWidth, WebPDirectory.TagImageHeight),
                BmpHeaderDirectory bmp => SizeOf(bmp, BmpHeaderDirectory.TagImageWidth, BmpHeaderDirectory.TagImageHeight),
                _ => null,
            };
            if (size is { } found)
                return IsTurned(directories) ? new(found.Height, found.Width) : found;
        }

        return null;
    }

    private static ImageSize? SizeOf(MetadataExtractor.Directory directory, int widthTag, int heightTag) =>
        directory.TryGetInt32(widthTag, out var width) && directory.TryGetInt32(heightTag, out var height) ? new(width, Math.Abs(height)) : null;

    // EXIF orientations 5 to 8 show the picture turned by a quarter.
    private static bool IsTurned(IEnumerable<MetadataExtractor.Directory> directories) =>
        directories.OfType<ExifIfd0Directory>().Any(exif => exif.TryGetInt32(ExifDirectoryBase.TagOrientation, out var turn) && turn is >= 5 and <= 8);

    private static ImageSize? Svg(Stream stream)
    {
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        xml.MoveToContent();
        if (Length(xml.GetAttribute("width")) is { } width && Length(xml.GetAttribute("height")) is { } height)
            return new(width, height);

        // https://www.w3.org/TR/SVG2/coords.html#ViewBoxAttribute
        var box = xml.GetAttribute("viewBox")?.Split([' ', ',', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return box is { Length: 4 } && Length(box[2]) is { } boxWidth && Length(box[3]) is { } boxHeight ? new(boxWidth, boxHeight) : null;
    }

    // User units and pixels; other units depend on the reader's screen.
    private static int? Length(string? text)
    {
        if (text is null)
            return null;

        var number = text.EndsWith("px", StringComparison.Ordinal) ? text[..^2] : text;
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var length) && length is >= 0.5 and < 1e6
            ? (int)Math.Round(length)
            : null;
    }
}
