using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Checking.Podcasts;

/// <summary>Checks artwork by what is in its file: format, colours, size. One elsewhere cannot be looked at.</summary>
internal sealed class ArtworkChecker(PodcastCatalog podcasts, ImmutableArray<Diagnostic>.Builder findings)
{
    private const int Smallest = 1400;
    private const int Largest = 3000;

    /// <param name="folder">Of the file that names it.</param>
    public void Check(string? written, string folder, SourceSpan span)
    {
        if (string.IsNullOrEmpty(written) || written.Contains("://", StringComparison.Ordinal))
            return;

        if (podcasts.FileOf(written, folder) is not { } file)
        {
            findings.Add(ShowDiagnostics.NoSuchArtwork(span, written, podcasts.FilesIn(folder).Where(name => name.EndsWith(".jpg", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".png", StringComparison.OrdinalIgnoreCase))));
            return;
        }

        if (WrongFormat(file.Kind) is { } found)
            findings.Add(ShowDiagnostics.ArtworkFormat(span, written, found));
        else if (!IsTrue(file))
            findings.Add(ShowDiagnostics.ArtworkExtension(span, written, file.Kind is ImageKind.Png or ImageKind.GreyPng ? "PNG" : "JPEG"));
        if (file.Size is { } size && file.Kind != ImageKind.Svg && (size.Width != size.Height || size.Width is < Smallest or > Largest))
            findings.Add(ShowDiagnostics.ArtworkShape(span, written, size));
    }

    private static string? WrongFormat(ImageKind kind) => kind switch
    {
        ImageKind.Jpeg or ImageKind.Png => null,
        ImageKind.GreyJpeg => "a JPEG in shades of grey",
        ImageKind.CmykJpeg => "a JPEG in CMYK, which is for print",
        ImageKind.GreyPng => "a PNG in shades of grey",
        ImageKind.Gif => "a GIF",
        ImageKind.WebP => "a WebP",
        ImageKind.Svg => "an SVG",
        _ => "no image that is known",
    };

    private static bool IsTrue(PublishedFile file) => file.Source.Extension switch
    {
        ".jpg" or ".jpeg" => file.Kind == ImageKind.Jpeg,
        ".png" => file.Kind == ImageKind.Png,
        _ => false,
    };
}
