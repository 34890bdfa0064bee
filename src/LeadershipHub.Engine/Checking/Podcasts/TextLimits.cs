namespace LeadershipHub.Engine.Checking.Podcasts;

/// <summary>How long texts of a feed may be.</summary>
internal static class TextLimits
{
    /// <summary>Bytes of a description. https://podcasters.apple.com/support/823-podcast-requirements</summary>
    public const int DescriptionBytes = 4000;

    /// <summary>Characters of most names and titles of the podcast namespace. https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md</summary>
    public const int Name = 128;

    /// <summary>Characters that stand for an episode's number.</summary>
    public const int Display = 32;

    /// <summary>Characters of a text for machines.</summary>
    public const int Txt = 4000;
}
