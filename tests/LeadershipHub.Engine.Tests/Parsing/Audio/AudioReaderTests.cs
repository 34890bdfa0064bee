using System.Buffers.Binary;
using System.Text;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Parsing.Audio;
using LeadershipHub.Engine.Tests.Sites;

namespace LeadershipHub.Engine.Tests.Parsing.Audio;

/// <summary>Sounds of every form, as programs write them and as they should not be. <c>Fixtures/make.sh</c> made the files.</summary>
public sealed class AudioReaderTests
{
    private static readonly byte[] Id3v1 = [.. "TAG"u8, .. new byte[125]];

    [Theory]
    [InlineData("cbr.mp3", "audio/mpeg", 3.2, 0.03)]
    [InlineData("cbr-plain.mp3", "audio/mpeg", 3.24, 0.03)]
    [InlineData("vbr.mp3", "audio/mpeg", 3.2, 0.03)]
    [InlineData("vbr-plain.mp3", "audio/mpeg", 3.24, 0.03)]
    [InlineData("low.mp3", "audio/mpeg", 3.2, 0.03)]
    [InlineData("lower.mp3", "audio/mpeg", 3.2, 0.08)]
    [InlineData("layer2.mp2.mp3", "audio/mpeg", 3.2, 0.04)]
    [InlineData("chapters.mp3", "audio/mpeg", 3.2, 0.03)]
    [InlineData("plain.m4a", "audio/x-m4a", 3.2, 0.05)]
    [InlineData("fast.m4a", "audio/x-m4a", 3.2, 0.05)]
    [InlineData("fragments.m4a", "audio/x-m4a", 3.2, 0.05)]
    [InlineData("chapters.m4a", "audio/x-m4a", 3.2, 0.05)]
    [InlineData("video.mp4", "video/mp4", 3.2, 0.05)]
    [InlineData("vorbis.ogg", "audio/ogg", 3.2, 0.01)]
    [InlineData("opus.opus", "audio/ogg", 3.2, 0.01)]
    [InlineData("chapters.opus", "audio/ogg", 3.2, 0.01)]
    [InlineData("flac.ogg", "audio/ogg", 3.2, 0.01)]
    [InlineData("pcm.wav", "audio/wav", 3.2, 0.001)]
    [InlineData("large.wav", "audio/wav", 3.2, 0.001)]
    [InlineData("adpcm.wav", "audio/wav", 3.2, 0.15)]
    public void A_sound_tells_its_type_its_length_and_how_long_it_plays(string name, string type, double seconds, double within)
    {
        var bytes = Fixture(name);

        var result = Read(bytes);

        Assert.Null(result.Problem);
        Assert.NotNull(result.Facts);
        Assert.Equal(type, result.Facts.MediaType);
        Assert.Equal(bytes.Length, result.Facts.Length);
        Assert.InRange(result.Facts.Duration.TotalSeconds, seconds - within, seconds + within);
        Assert.InRange(result.Facts.BitRate, 4_000, 400_000);
    }

    [Theory]
    [InlineData("chapters.mp3", 1.5)]
    [InlineData("chapters.m4a", 1.5)]
    [InlineData("chapters.opus", 2.5)] // so says the file
    public void Chapters_are_read_from_the_sound(string name, double second)
    {
        var chapters = Read(Fixture(name)).Facts?.Chapters ?? [];

        Assert.Equal("Opening | Déjà vu & more", string.Join(" | ", chapters.Select(chapter => chapter.Title)));
        Assert.Equal([0, second], chapters.Select(chapter => Math.Round(chapter.Start.TotalSeconds, 1)));
    }

    [Fact]
    public void Tags_and_junk_at_both_ends_are_no_sound()
    {
        var sound = Fixture("cbr-plain.mp3");
        var id3 = Id3v2([], footer: true);
        var junk = new byte[3000];
        new Random(4).NextBytes(junk);
        byte[] ape = [.. "APETAGEX"u8, .. new byte[] { 0xD0, 7, 0, 0, 32, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }];

        var plain = Read(sound);
        var dressed = Read([.. id3, .. id3, .. junk, .. sound, .. ape, .. Id3v1]);

        Assert.Equal(plain.Facts?.Duration.TotalSeconds ?? 0, dressed.Facts?.Duration.TotalSeconds ?? -1, 0.05);
    }

    [Fact]
    public void A_header_that_lies_gives_way_to_its_frames()
    {
        var bytes = Fixture("vbr.mp3");
        var xing = bytes.AsSpan().IndexOf("Xing"u8);
        Assert.True(xing > 0);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(xing + 8), 900_000);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(xing + 12), 90_000_000);

        var result = Read(bytes);

        Assert.InRange(result.Facts?.Duration.TotalSeconds ?? 0, 3.1, 3.3);
        Assert.NotNull(result.Problem);
    }

    [Fact]
    public void A_header_of_VBRI_counts_frames()
    {
        var bytes = Fixture("cbr-plain.mp3");
        var frame = bytes.AsSpan(0, 104).ToArray();
        frame.AsSpan(36).Clear();
        "VBRI"u8.CopyTo(frame.AsSpan(36));
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(46), (uint)bytes.Length + 104);
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(50), 124);

        var result = Read([.. frame, .. bytes]);

        Assert.Null(result.Problem);
        Assert.Equal(124 * 1152 / 44_100.0, result.Facts?.Duration.TotalSeconds ?? 0, 0.001);
    }

    [Fact]
    public void What_is_cut_off_plays_as_long_as_it_lasts()
    {
        var sound = Fixture("cbr-plain.mp3");
        var wave = Fixture("pcm.wav");

        var half = Read(sound[..(sound.Length / 2)]);
        var shorter = Read(wave[..(wave.Length / 2)]);

        Assert.InRange(half.Facts?.Duration.TotalSeconds ?? 0, 1.5, 1.7);
        Assert.InRange(shorter.Facts?.Duration.TotalSeconds ?? 0, 1.5, 1.7);
        Assert.NotNull(shorter.Problem);
        Assert.NotNull(Read(Fixture("plain.m4a")[..6000]).Problem);
    }

    [Fact]
    public void A_wave_that_was_streamed_lasts_to_the_end_of_its_file()
    {
        var bytes = Fixture("pcm.wav");
        var data = bytes.AsSpan().IndexOf("data"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(data + 4), uint.MaxValue);

        var result = Read(bytes);

        Assert.Null(result.Problem);
        Assert.Equal(3.2, result.Facts?.Duration.TotalSeconds ?? 0, 0.01);
    }

    [Theory]
    [InlineData(0, new byte[] { 0 })]
    [InlineData(1, new byte[] { 1, 0xFF, 0xFE })]
    [InlineData(2, new byte[] { 2 })]
    [InlineData(3, new byte[] { 3 })]
    public void Titles_of_chapters_are_read_in_every_encoding(int encoding, byte[] head)
    {
        var text = encoding switch { 0 => Encoding.Latin1.GetBytes("Zoë"), 1 => Encoding.Unicode.GetBytes("Zoë"), 2 => Encoding.BigEndianUnicode.GetBytes("Zoë"), _ => Encoding.UTF8.GetBytes("Zoë") };
        var link = (byte[])[0, 0, .. "https://example.org/z"u8];
        byte[] chapter = [.. "one\0"u8, 0, 0, 3, 0xE8, 0, 0, 7, 0xD0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, .. Frame("TIT2", [.. head, .. text]), .. Frame("WXXX", link)];
        byte[] hidden = [.. "two\0"u8, 0, 0, 8, 0, 0, 0, 9, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF];
        byte[] table = [.. "toc\0"u8, 3, 1, .. "one\0"u8];
        var tag = Id3v2([.. Frame("CHAP", chapter), .. Frame("CHAP", hidden), .. Frame("CTOC", table)], footer: false);

        var chapters = Read([.. tag, .. Fixture("cbr-plain.mp3")]).Facts?.Chapters ?? [];

        Assert.Equal(2, chapters.Length);
        Assert.Equal(("Zoë", TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), "https://example.org/z", false), (chapters[0].Title, chapters[0].Start, chapters[0].End ?? default, chapters[0].Link ?? "", chapters[0].IsHidden));
        Assert.True(chapters[1].IsHidden);
    }

    [Fact]
    public void The_list_of_chapters_of_other_programs_is_read()
    {
        var moov = Fixture("fast.m4a");
        byte[] chpl = [1, 0, 0, 0, 0, 0, 0, 0, 2, .. Ticks(0), 3, .. "One"u8, .. Ticks(15_000_000), 3, .. "Two"u8];
        var udta = Box("udta", Box("chpl", chpl));

        var chapters = Read(WithInMoov(moov, udta)).Facts?.Chapters ?? [];

        Assert.Equal([("One", 0.0), ("Two", 1.5)], chapters.Select(c => (c.Title, c.Start.TotalSeconds)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a sound at all, but a page that says so")]
    [InlineData("OggS")]
    [InlineData("RIFF....WAVE")]
    public void What_is_no_sound_is_said_to_be_none(string text)
    {
        var result = Read(Encoding.Latin1.GetBytes(text));

        Assert.Null(result.Facts);
        Assert.NotNull(result.Problem);
    }

    [Fact]
    public void A_long_file_is_not_read_as_a_whole()
    {
        using var stream = new SparseStream(Fixture("vbr.mp3"), 200_000_000);
        var frames = stream.Head.AsSpan();
        var xing = frames.IndexOf("Xing"u8);
        BinaryPrimitives.WriteUInt32BigEndian(frames[(xing + 8)..], 1_500_000);
        BinaryPrimitives.WriteUInt32BigEndian(frames[(xing + 12)..], 200_000_000);

        var result = AudioReader.Read(stream);

        Assert.InRange(result.Facts?.Duration.TotalSeconds ?? 0, 35_990, 36_010);
        Assert.InRange(stream.BytesRead, 1, 300_000);
    }

    [Fact]
    public void Damage_is_met_without_a_fault_and_without_reading_forever()
    {
        var random = new Random(20261126);
        foreach (var file in Directory.EnumerateFiles(Folder).Where(f => !f.EndsWith(".sh", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var whole = File.ReadAllBytes(file);
            for (var round = 0; round < 150; round++)
            {
                var bytes = whole.AsSpan(0, random.Next(1, whole.Length + 1)).ToArray();
                for (var damage = random.Next(1, 30); damage > 0; damage--)
                    bytes[random.Next(Math.Min(bytes.Length, round % 2 == 0 ? 400 : bytes.Length))] = random.Next(4) switch { 0 => 0xFF, 1 => 0, 2 => 0x7F, _ => (byte)random.Next(256) };

                using var stream = new SparseStream(bytes, bytes.Length);
                var result = AudioReader.Read(stream);

                Assert.True(result.Facts is not null || result.Problem is not null);
                Assert.InRange(result.Facts?.Duration ?? TimeSpan.Zero, TimeSpan.Zero, ClockTime.Longest);
                Assert.InRange(stream.BytesRead, 0, (bytes.Length * 400L) + (4 << 20));
            }
        }
    }

    private static string Folder => Repository.PathOf("tests", "LeadershipHub.Engine.Tests", "Parsing", "Audio", "Fixtures");

    private static byte[] Fixture(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    private static AudioResult Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        return AudioReader.Read(stream);
    }

    private static byte[] Frame(string id, byte[] body)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(size, (uint)body.Length);
        return [.. Encoding.Latin1.GetBytes(id), .. size, 0, 0, .. body];
    }

    private static byte[] Id3v2(byte[] frames, bool footer)
    {
        var size = frames.Length;
        byte[] head = [(byte)(footer ? 4 : 3), 0, (byte)(footer ? 0x10 : 0), (byte)(size >> 21), (byte)((size >> 14) & 127), (byte)((size >> 7) & 127), (byte)(size & 127)];
        return [.. "ID3"u8, .. head, .. frames, .. footer ? (byte[])[.. "3DI"u8, .. head] : []];
    }

    private static byte[] Ticks(ulong value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Box(string type, byte[] body)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(size, (uint)body.Length + 8);
        return [.. size, .. Encoding.Latin1.GetBytes(type), .. body];
    }

    // The index lies before the sound, so that more in it moves nothing that is looked at.
    private static byte[] WithInMoov(byte[] file, byte[] box)
    {
        var moov = file.AsSpan().IndexOf("moov"u8) - 4;
        var size = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(moov));
        var end = moov + (int)size;
        byte[] made = [.. file.AsSpan(0, end), .. box, .. file.AsSpan(end)];
        BinaryPrimitives.WriteUInt32BigEndian(made.AsSpan(moov), size + (uint)box.Length);
        return made;
    }
}
