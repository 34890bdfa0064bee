using System.Collections.Immutable;
using System.Security.Cryptography;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Parsing.Audio;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Parsing.Podcasts;

/// <summary>A sound, transcript or chapter file with what was read from it, now or in an earlier build.</summary>
internal sealed record MediaFile(SourceFile Source, MediaFacts Facts, ImmutableArray<Diagnostic> Diagnostics, bool IsRecalled)
{
    /// <summary>What a file is, by its name; files that only episodes use, such as HTML and JSON, count below a show's folder alone.</summary>
    public static bool IsMedia(SourceFile file, ShowFolders shows) => AudioReader.IsAudio(file) || IsTranscript(file, shows) || IsChapters(file, shows);

    /// <param name="isAlternate">Whether its hash is wanted, for which it has to be read whole.</param>
    public static MediaFile Of(SourceFile source, ISourceReader reader, ShowFolders shows, bool isAlternate, ParseMemory? memory)
    {
        if (memory?.Media(source) is { } known && isAlternate == (known.Facts.Integrity is not null))
            return new(source, known.Facts, known.Diagnostics, IsRecalled: true);

        var diagnostics = new List<Diagnostic>();
        var facts = Read(source, reader, shows, diagnostics);
        if (isAlternate && facts.Audio is not null)
            facts = facts with { Integrity = HashOf(source, reader) };
        return new(source, facts, [.. diagnostics], IsRecalled: false);
    }

    private static MediaFacts Read(SourceFile source, ISourceReader reader, ShowFolders shows, List<Diagnostic> diagnostics)
    {
        try
        {
            if (AudioReader.IsAudio(source))
                return new() { Audio = Audio(source, reader, diagnostics) };
            if (IsTranscript(source, shows))
                return new() { Transcript = Transcript(source, reader, diagnostics) };

            var chapters = ChapterFileReader.Read(reader.ReadAllBytes(source));
            diagnostics.AddRange(chapters.Problems.Select(p => MediaDiagnostics.BadChapterFile(source, p.Line, p.Message)));
            return new() { Chapters = chapters.Chapters };
        }
        catch (IOException e)
        {
            diagnostics.Add(ParsingDiagnostics.Unreadable(source, e.Message));
            return MediaFacts.None;
        }
    }

    private static AudioFacts? Audio(SourceFile source, ISourceReader reader, List<Diagnostic> diagnostics)
    {
        var read = AudioReader.Read(reader, source);
        if (read.Problem is { } problem)
            diagnostics.Add(read.Facts is null ? MediaDiagnostics.UselessAudio(source, problem) : MediaDiagnostics.OddAudio(source, problem));
        return read.Facts;
    }

    private static string? HashOf(SourceFile source, ISourceReader reader)
    {
        try
        {
            using var stream = reader.OpenRead(source);
            return "sha256-" + Convert.ToBase64String(SHA256.HashData(stream));
        }
        catch (IOException)
        {
            // Its facts could be read a moment ago; the hash is a help, not a need.
            return null;
        }
    }

    private static TranscriptFile Transcript(SourceFile source, ISourceReader reader, List<Diagnostic> diagnostics)
    {
        var read = TranscriptReader.Read(reader.ReadAllBytes(source), source.Extension);
        diagnostics.AddRange(read.Problems.Select(p => MediaDiagnostics.BadTranscript(source, p.Line, p.Message)));
        return new(source, read.Transcript.End, read.Transcript.Cues.Length);
    }

    private static bool IsTranscript(SourceFile file, ShowFolders shows) =>
        file.Extension is ".vtt" or ".srt" || (file.Extension is ".html" or ".htm" && shows.Contain(file)) || (file.Name.EndsWith("transcript.json", StringComparison.OrdinalIgnoreCase) && shows.Contain(file));

    private static bool IsChapters(SourceFile file, ShowFolders shows) => file.Extension is ".json" && shows.Contain(file);
}
