using System.Reflection;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;
using LeadershipHub.Engine.Tracing.Codecs;

namespace LeadershipHub.Engine.Tests.Tracing;

/// <summary>What is remembered of episodes and of their files, key by key.</summary>
public sealed class EpisodeMemoryTests
{
    public static TheoryData<string> Keys =>
        [.. typeof(EpisodeFront).GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.CanWrite).Select(p => p.Name).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Keys))]
    public void A_key_of_an_episode_is_remembered_as_it_was(string key)
    {
        var property = typeof(EpisodeFront).GetProperty(key);
        var front = new EpisodeFront();
        property?.SetValue(front, property.GetValue(EpisodeSamples.Full));

        var bytes = BytesOf(front);
        var from = new ByteReader(bytes);
        var recalled = EpisodeCodec.Read(ref from);

        Assert.True(from.IsAtEnd);
        Assert.NotEqual(BytesOf(new()), bytes);
        Assert.Equal(bytes, BytesOf(recalled));
    }

    [Fact]
    public void An_episode_is_remembered_word_for_word()
    {
        var from = new ByteReader(BytesOf(EpisodeSamples.Full));
        var recalled = EpisodeCodec.Read(ref from);

        Assert.NotNull(recalled);
        Assert.Equal(EpisodeSamples.Full.Audio, recalled.Audio);
        Assert.Equal(EpisodeSamples.Full.Chapters, recalled.Chapters);
        Assert.Equal(EpisodeSamples.Full.People, recalled.People);
        Assert.Equal(EpisodeSamples.Full.Soundbites, recalled.Soundbites);
        Assert.Equal(EpisodeSamples.Full.Value?.Recipients, recalled.Value?.Recipients);
    }

    [Fact]
    public void What_was_read_from_files_is_remembered()
    {
        var source = new SourceFile { Path = "content/podcast/a.mp3", FullPath = "", Size = 1, ModifiedTicks = 1 };
        var audio = new AudioFacts { MediaType = "audio/mpeg", Length = 5_000_000_000, Duration = TimeSpan.FromMilliseconds(1234), BitRate = 64_000, Chapters = [new(TimeSpan.FromSeconds(2), "Two")] };
        foreach (var facts in (MediaFacts[])[MediaFacts.None, new() { Audio = audio, Integrity = "sha256-x" }, new() { Transcript = new(source, TimeSpan.FromSeconds(9), 3) }, new() { Chapters = audio.Chapters }])
        {
            var to = new ByteWriter();
            MediaCodec.Write(to, facts);
            var from = new ByteReader(to.Written);
            var recalled = MediaCodec.Read(ref from, source);

            Assert.True(from.IsAtEnd);
            Assert.Equal(facts.Audio?.Duration, recalled.Audio?.Duration);
            Assert.Equal(facts.Audio?.Length, recalled.Audio?.Length);
            Assert.Equal(facts.Audio?.Chapters.Length, recalled.Audio?.Chapters.Length);
            Assert.Equal(facts.Integrity, recalled.Integrity);
            Assert.Equal(facts.Transcript, recalled.Transcript);
            Assert.Equal(facts.Chapters?.Length, recalled.Chapters?.Length);
        }
    }

    private static byte[] BytesOf(EpisodeFront? front)
    {
        var to = new ByteWriter();
        EpisodeCodec.Write(to, front);
        return to.ToArray();
    }
}
