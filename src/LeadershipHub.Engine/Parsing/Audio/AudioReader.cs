using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Parsing.Audio;

/// <summary>What was read of a sound file. <paramref name="Problem"/> says in a sentence what is wrong with it; both may be there.</summary>
internal sealed record AudioResult(AudioFacts? Facts, string? Problem);

/// <summary>Reads type, length, duration and chapters of sound files from their headers. Holds a window of the file, never all of it; never throws but for a file that cannot be opened.</summary>
internal static class AudioReader
{
    public static bool IsAudio(SourceFile file) => file.Extension is ".mp3" or ".m4a" or ".m4b" or ".mp4" or ".ogg" or ".oga" or ".opus" or ".wav";

    /// <exception cref="IOException">It cannot be read any more.</exception>
    public static AudioResult Read(ISourceReader reader, SourceFile file)
    {
        using var stream = reader.OpenRead(file);
        return Read(stream);
    }

    /// <param name="stream">Seekable.</param>
    public static AudioResult Read(Stream stream)
    {
        var bytes = new AudioWindow(stream);
        var head = bytes.At(0, 12);
        if (head.Length == 0)
            return new(null, "It is empty.");
        if (head.StartsWith("OggS"u8))
            return OggReader.Read(bytes);
        if (head.StartsWith("RIFF"u8) || head.StartsWith("RF64"u8) || head.StartsWith("BW64"u8))
            return WavReader.Read(bytes);
        if (head.Length >= 12 && head.Slice(4, 4).SequenceEqual("ftyp"u8))
            return Mp4Reader.Read(bytes);

        return Mp3Reader.Read(bytes);
    }
}
