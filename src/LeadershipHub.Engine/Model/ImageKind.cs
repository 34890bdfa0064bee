namespace LeadershipHub.Engine.Model;

/// <summary>What an image is by its content, as far as podcast directories care.</summary>
public enum ImageKind : byte
{
    Unknown,
    Jpeg,
    GreyJpeg,
    CmykJpeg,
    Png,
    GreyPng,
    Gif,
    WebP,
    Svg,
}
