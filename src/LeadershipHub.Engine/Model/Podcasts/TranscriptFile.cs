namespace LeadershipHub.Engine.Model.Podcasts;

/// <summary>A transcript as it lies in the site. Its words are read when they are asked for.</summary>
/// <param name="End">When the last cue ends.</param>
/// <param name="Cues">How many there are.</param>
public sealed record TranscriptFile(SourceFile Source, TimeSpan End, int Cues);
