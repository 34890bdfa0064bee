using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Podcasts;

/// <summary>Sounds, transcripts and chapter files that are not what they should be: LH256–LH259.</summary>
internal static class MediaDiagnostics
{
    public static Diagnostic UselessAudio(SourceFile source, string why) => new(
        "LH256", Severity.Error, $"The sound cannot be read: {why}", new(source.Path), "Export it again from the program that made it.");

    public static Diagnostic OddAudio(SourceFile source, string why) => new(
        "LH259", Severity.Warning, $"The sound is not as it should be: {why}", new(source.Path), "Export it again from the program that made it.");

    public static Diagnostic BadTranscript(SourceFile source, int line, string why) => new(
        "LH257", Severity.Warning, $"The transcript is not well-formed: {why}", new(source.Path, line, line > 0 ? 1 : 0), "Correct the line; until then players may stop there.");

    public static Diagnostic BadChapterFile(SourceFile source, int line, string why) => new(
        "LH258", Severity.Warning, $"The chapters cannot all be read: {why}", new(source.Path, line, line > 0 ? 1 : 0), "See https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/jsonChapters.md.");
}
