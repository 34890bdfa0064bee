namespace LeadershipHub.Engine.Parsing.Audio;

/// <summary>The header of an MPEG audio frame. ISO/IEC 11172-3 and 13818-3.</summary>
/// <param name="Version">1, 2, or 25 for 2.5.</param>
/// <param name="Layer">1 to 3.</param>
/// <param name="BitRate">Bits a second; 0 for the free format.</param>
/// <param name="Length">Bytes of the whole frame; 0 for the free format.</param>
internal readonly record struct Mp3Frame(int Version, int Layer, int BitRate, int SampleRate, int Length, int Samples, bool IsMono)
{
    private static readonly int[][] BitRates =
    [
        [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
        [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
        [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
        [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
        [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
    ];

    private static readonly int[] SampleRates = [44_100, 48_000, 32_000];

    public double Seconds => (double)Samples / SampleRate;

    public static bool TryRead(ReadOnlySpan<byte> bytes, out Mp3Frame frame)
    {
        frame = default;
        if (bytes.Length < 4 || bytes[0] != 0xFF || (bytes[1] & 0xE0) != 0xE0)
            return false;

        var version = ((bytes[1] >> 3) & 3) switch { 0 => 25, 2 => 2, 3 => 1, _ => 0 };
        var layer = 4 - ((bytes[1] >> 1) & 3);
        var (rateIndex, sampleIndex) = (bytes[2] >> 4, (bytes[2] >> 2) & 3);
        if (version == 0 || layer == 4 || rateIndex == 15 || sampleIndex == 3)
            return false;

        var table = version == 1 ? layer - 1 : layer == 1 ? 3 : 4;
        var bitRate = BitRates[table][rateIndex] * 1000;
        var sampleRate = SampleRates[sampleIndex] / (version == 1 ? 1 : version == 2 ? 2 : 4);
        var samples = layer == 1 ? 384 : layer == 2 || version == 1 ? 1152 : 576;
        var padding = (bytes[2] >> 1) & 1;
        var length = bitRate == 0 ? 0 : layer == 1 ? ((12 * bitRate / sampleRate) + padding) * 4 : (samples / 8 * bitRate / sampleRate) + padding;
        frame = new(version, layer, bitRate, sampleRate, length, samples, (bytes[3] >> 6) == 3);
        return true;
    }

    /// <summary>Whether both can be frames of one stream.</summary>
    public bool Fits(Mp3Frame other) => Version == other.Version && Layer == other.Layer && SampleRate == other.SampleRate;
}
