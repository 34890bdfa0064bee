namespace LeadershipHub.Engine.Model.Podcasts;

/// <summary>The forms in which every transcript is published. https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/transcript.md</summary>
public enum TranscriptFormat
{
    Vtt,
    Srt,
    Html,
    Json,
}
