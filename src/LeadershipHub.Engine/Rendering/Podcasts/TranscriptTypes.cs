using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Rendering.Podcasts;

/// <summary>What the forms of a transcript are called.</summary>
internal static class TranscriptTypes
{
    /// <summary>https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md</summary>
    public static string MediaType(TranscriptFormat format) => format switch
    {
        TranscriptFormat.Vtt => "text/vtt",
        TranscriptFormat.Srt => "application/x-subrip",
        TranscriptFormat.Html => "text/html",
        _ => "application/json",
    };

    public static string Name(TranscriptFormat format) => format switch
    {
        TranscriptFormat.Vtt => "WebVTT",
        TranscriptFormat.Srt => "SRT",
        TranscriptFormat.Html => "HTML",
        _ => "JSON",
    };
}
