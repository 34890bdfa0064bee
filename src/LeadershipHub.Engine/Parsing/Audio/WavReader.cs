using System.Buffers.Binary;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Parsing.Audio;

/// <summary>Reads RIFF, RF64 and BW64 WAVE files. https://www.itu.int/rec/R-REC-BS.2088</summary>
internal static class WavReader
{
    private const int MostChunks = 4096;
    private const ushort Pcm = 1;
    private const ushort Float = 3;
    private const ushort Extensible = 0xFFFE;

    public static AudioResult Read(AudioWindow bytes)
    {
        if (!bytes.At(8, 4).SequenceEqual("WAVE"u8))
            return new(null, "It is a RIFF file, but no WAVE sound.");

        uint bytesPerSecond = 0, sampleRate = 0;
        var isPlain = true;
        long dataLength = -1, samples = -1, longData = -1;
        long at = 12;
        for (var chunk = 0; chunk < MostChunks && at + 8 <= bytes.Length && dataLength < 0; chunk++)
        {
            var head = bytes.At(at, 8);
            var size = (long)BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
            if (head.StartsWith("fmt "u8) && bytes.At(at + 8, 16) is { Length: 16 } format)
            {
                isPlain = BinaryPrimitives.ReadUInt16LittleEndian(format) is Pcm or Float or Extensible;
                sampleRate = BinaryPrimitives.ReadUInt32LittleEndian(format[4..]);
                bytesPerSecond = BinaryPrimitives.ReadUInt32LittleEndian(format[8..]);
            }
            else if (head.StartsWith("ds64"u8) && bytes.At(at + 16, 16) is { Length: 16 } large)
            {
                longData = (long)Math.Min(long.MaxValue, BinaryPrimitives.ReadUInt64LittleEndian(large));
                var count = BinaryPrimitives.ReadUInt64LittleEndian(large[8..]);
                samples = count is > 0 and < long.MaxValue ? (long)count : samples;
            }
            else if (head.StartsWith("fact"u8) && bytes.At(at + 8, 4) is { Length: 4 } fact && BinaryPrimitives.ReadUInt32LittleEndian(fact) is > 0 and < uint.MaxValue and var count)
            {
                samples = count;
            }
            else if (head.StartsWith("data"u8))
            {
                // A sound that was streamed while it was made does not know its size.
                var isOpen = size is 0 or uint.MaxValue;
                var stated = isOpen ? (longData > 0 ? longData : long.MaxValue) : size;
                dataLength = Math.Min(stated, bytes.Length - at - 8);
                if (bytesPerSecond == 0)
                    return new(null, "It does not say how its sound is stored.");
                return Result(bytes, dataLength, bytesPerSecond, isPlain || sampleRate == 0 ? 0 : samples / (double)sampleRate, isCut: !isOpen && stated > dataLength);
            }

            at += 8 + size + (size & 1);
        }

        return new(null, "It holds no sound.");
    }

    // Of compressed sound the rate is often wrong, and the number of samples right.
    private static AudioResult Result(AudioWindow bytes, long dataLength, uint bytesPerSecond, double bySamples, bool isCut)
    {
        var byBytes = dataLength / (double)bytesPerSecond;
        var seconds = bySamples > 0 && !isCut ? bySamples : byBytes;
        var facts = new AudioFacts
        {
            MediaType = "audio/wav",
            Length = bytes.Length,
            Duration = AudioTime.Of(seconds),
            BitRate = (int)Math.Min(int.MaxValue, bytesPerSecond * 8L),
        };
        return new(facts, isCut ? "It ends before its sound does." : null);
    }
}
