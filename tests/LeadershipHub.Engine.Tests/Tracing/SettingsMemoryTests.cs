using System.Collections.Immutable;
using LeadershipHub.Engine.Loading;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing;
using LeadershipHub.Engine.Tests.Sites;
using LeadershipHub.Engine.Tracing;
using LeadershipHub.Engine.Tracing.Codecs;

namespace LeadershipHub.Engine.Tests.Tracing;

/// <summary>What is remembered of settings, property by property: one that is added to the model and not to the memory fails here.</summary>
public sealed class SettingsMemoryTests
{
    private static readonly ImmutableArray<SourceFile> Files =
        [.. Enumerable.Range(0, 5).Select(i => new SourceFile { Path = $"content/show-{i}/_show.yml", FullPath = "", Size = i, ModifiedTicks = i })];

    public static TheoryData<string> Places => [.. ModelPlace.In(Full()).Select(place => place.Path)];

    [Fact]
    public void Settings_with_something_in_every_property_are_remembered() => AssertRemembered(Full(), Files);

    [Fact]
    public void Settings_with_nothing_in_any_property_are_remembered() => AssertRemembered(new ModelSamples(Files).Bare<Settings>(), Files);

    [Theory, MemberData(nameof(Places))]
    public void Whatever_a_property_holds_is_remembered(string path)
    {
        var settings = Full();
        var place = ModelPlace.In(settings).First(place => string.Equals(place.Path, path, StringComparison.Ordinal));

        foreach (var other in new ModelSamples(Files).OthersOf(place.Property, place.Property.GetValue(place.Holder)))
        {
            place.Property.SetValue(place.Holder, other);
            AssertRemembered(settings, Files);
        }
    }

    [Fact]
    public void A_property_that_is_another_is_seen_to_be_another()
    {
        var (one, other) = (Full(), Full());
        foreach (var place in ModelPlace.In(other))
        {
            var now = place.Property.GetValue(place.Holder);
            Assert.True(new ModelSamples(Files).OthersOf(place.Property, now).Any(value => IsSeen(place, value)), place.Path);
            place.Property.SetValue(place.Holder, now);
        }

        Assert.Empty(ModelPlace.Differences(one, other));

        bool IsSeen(ModelPlace place, object? value)
        {
            place.Property.SetValue(place.Holder, value);
            return ModelPlace.Differences(one, other).Any();
        }
    }

    [Fact]
    public void Settings_of_the_demonstration_hub_are_remembered()
    {
        var options = new BuildOptions { SiteFolder = Repository.Root, Now = TestSite.Now };
        var sources = SourceLoader.Load(options, TestContext.Current.CancellationToken).Value;
        var parsed = FewSources.Parse(sources, options, []).Settings;

        Assert.NotEmpty(parsed.Podcasts.Shows);
        Assert.NotEmpty(parsed.Forms.All);
        Assert.NotEmpty(parsed.Theme.Files);
        AssertRemembered(parsed, sources.All);
    }

    [Fact]
    public void Settings_that_were_cut_off_are_damaged()
    {
        foreach (var bytes in (byte[][])[BytesOf(new ModelSamples(Files).Bare<Settings>(), Files), BytesOf(Full(), Files)])
        {
            for (var length = 0; length < bytes.Length; length++)
            {
                var fault = Record.Exception(() => Read(bytes.AsMemory(0, length), Files));
                Assert.True(fault is IndexOutOfRangeException or ArgumentOutOfRangeException or InvalidDataException or DamagedMemoryException, $"{length} of {bytes.Length}: {fault}");
            }
        }
    }

    private static Settings Full() => new ModelSamples(Files).Full<Settings>();

    private static void AssertRemembered(Settings settings, ImmutableArray<SourceFile> sources)
    {
        var bytes = BytesOf(settings, sources);
        var recalled = Read(bytes, sources);

        Assert.Empty(ModelPlace.Differences(settings, recalled, nameof(Settings)));
        Assert.Equal(bytes, BytesOf(recalled, sources));
    }

    private static byte[] BytesOf(Settings settings, ImmutableArray<SourceFile> sources)
    {
        var to = new ByteWriter();
        SettingsCodec.Write(to, settings, source => sources.IndexOf(source));
        return to.ToArray();
    }

    private static Settings Read(ReadOnlyMemory<byte> bytes, ImmutableArray<SourceFile> sources)
    {
        var from = new ByteReader(bytes.Span);
        var settings = SettingsCodec.Read(bytes, ref from, sources);
        Assert.True(from.IsAtEnd);
        return settings;
    }
}
