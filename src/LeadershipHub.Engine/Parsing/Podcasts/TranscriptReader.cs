using System.Collections.Immutable;
using System.Text;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Parsing.Podcasts;

/// <summary>What was read of a transcript, and what is wrong with it.</summary>
internal sealed record TranscriptResult(Transcript Transcript, ImmutableArray<TextProblem> Problems);

/// <summary>Something wrong with a text file. <paramref name="Line"/> counts from 1; 0 where no line is to blame.</summary>
internal sealed record TextProblem(int Line, string Message);

/// <summary>Reads transcripts of all forms. Never throws; what cannot be read is left out and reported.</summary>
internal static class TranscriptReader
{
    /// <summary>Cues that are read; a day of speech has fewer.</summary>
    public const int MostCues = 100_000;

    /// <summary>Bytes that are read.</summary>
    public const int LargestFile = 16 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <param name="extension">With its dot, in lower case.</param>
    public static TranscriptResult Read(ReadOnlySpan<byte> bytes, string extension)
    {
        var cues = new CueList();
        if (bytes.Length > LargestFile)
        {
            cues.Report(0, "It is larger than 16 MB.");
            return cues.Finish();
        }

        string text;
        try
        {
            text = Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            cues.Report(0, "It is not in UTF-8.");
            text = Encoding.UTF8.GetString(bytes);
        }

        switch (extension)
        {
            case ".vtt":
                TimedTextReader.ReadVtt(text, cues);
                break;
            case ".srt":
                TimedTextReader.ReadSrt(text, cues);
                break;
            case ".json":
                JsonTranscriptReader.Read(text, cues);
                break;
            default:
                HtmlTranscriptReader.Read(text, cues);
                break;
        }

        return cues.Finish();
    }
}
