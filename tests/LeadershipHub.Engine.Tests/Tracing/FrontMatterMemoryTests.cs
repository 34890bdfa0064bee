using System.Collections.Immutable;
using System.Reflection;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing;
using LeadershipHub.Engine.Tracing.Codecs;

namespace LeadershipHub.Engine.Tests.Tracing;

/// <summary>What is remembered of front matter, key by key: a key that is added to the model and not to the memory fails here.</summary>
public sealed class FrontMatterMemoryTests
{
    private static readonly Position Place = new(3, 7);
    private static readonly DateTimeOffset Day = new(2026, 3, 1, 8, 30, 0, TimeSpan.FromHours(-3.5));
    private static readonly DataMap Map = new([new("k", Place, new DataList([new DataScalar("v", true, Place)], Place))], Place);

    private static readonly Dictionary<string, object> Samples = new(StringComparer.Ordinal)
    {
        [nameof(FrontMatter.IsUnreadable)] = true,
        [nameof(FrontMatter.Title)] = "Listen – first",
        [nameof(FrontMatter.Date)] = Day,
        [nameof(FrontMatter.Updated)] = Day.AddDays(1),
        [nameof(FrontMatter.Expires)] = Day.AddDays(2),
        [nameof(FrontMatter.Slug)] = "listen",
        [nameof(FrontMatter.Summary)] = "",
        [nameof(FrontMatter.Image)] = "bell.jpg",
        [nameof(FrontMatter.ImageAlt)] = "A bell",
        [nameof(FrontMatter.Draft)] = true,
        [nameof(FrontMatter.Weight)] = -4,
        [nameof(FrontMatter.Layout)] = "wide",
        [nameof(FrontMatter.Toc)] = false,
        [nameof(FrontMatter.Series)] = new SeriesRef("Doors", 2, Place),
        [nameof(FrontMatter.Aliases)] = ImmutableArray.Create(new Located("/old/", Place)),
        [nameof(FrontMatter.Related)] = ImmutableArray.Create(new Located("listen", Place)),
        [nameof(FrontMatter.Answers)] = ImmutableArray.Create(new Located("0199c101a2b3", Place)),
        [nameof(FrontMatter.Menu)] = ImmutableArray.Create(new MenuPlace("main", null, -1)),
        [nameof(FrontMatter.Terms)] = ImmutableArray.Create(new TermRefs("tags", [new("asking", Place), new("bells", Place)])),
        [nameof(FrontMatter.Episode)] = EpisodeSamples.Full,
        [nameof(FrontMatter.Quote)] = QuoteSamples.Full,
        [nameof(FrontMatter.Params)] = Map,
        [nameof(FrontMatter.Positions)] = ImmutableArray.Create(("title", Place)),
    };

    /// <summary>Keys that say something and place nothing.</summary>
    private static readonly string[] Spoken =
    [
        nameof(FrontMatter.Title), nameof(FrontMatter.Summary), nameof(FrontMatter.Image), nameof(FrontMatter.ImageAlt), nameof(FrontMatter.Toc), nameof(FrontMatter.Layout),
        nameof(FrontMatter.Params), nameof(FrontMatter.Positions),
    ];

    public static TheoryData<string> Keys =>
        [.. typeof(FrontMatter).GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.CanWrite).Select(p => p.Name).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Keys))]
    public void A_key_is_remembered_as_it_was(string key)
    {
        var front = With(key);

        var bytes = BytesOf(front);
        var from = new ByteReader(bytes);
        var recalled = TextCodec.ReadFront(ref from);

        Assert.True(from.IsAtEnd);
        Assert.NotEqual(BytesOf(FrontMatter.Empty), bytes);
        Assert.Equal(bytes, BytesOf(recalled));
        if (Samples[key] is not DataMap)
            Assert.Equal(Samples[key].ToString(), ValueOf(recalled, key)?.ToString());
    }

    [Theory, MemberData(nameof(Keys))]
    public void A_key_decides_about_the_place_of_a_page_unless_it_is_known_only_to_say_something(string key)
    {
        var same = Placing.Of(FrontMatter.Empty).AsSpan().SequenceEqual(Placing.Of(With(key)));

        Assert.Equal(Spoken.Contains(key, StringComparer.Ordinal), same);
    }

    [Fact]
    public void A_line_more_in_front_matter_moves_no_page()
    {
        var before = With(nameof(FrontMatter.Terms));
        var after = before with { Terms = [.. before.Terms.Select(t => t with { Names = [.. t.Names.Select(n => n with { Position = new(9, 9) })] })] };

        Assert.Equal(Placing.Of(before), Placing.Of(after));
    }

    private static FrontMatter With(string key)
    {
        var front = FrontMatter.Empty with { };
        typeof(FrontMatter).GetProperty(key)?.SetValue(front, Samples[key]);
        return front;
    }

    private static object? ValueOf(FrontMatter front, string key) => typeof(FrontMatter).GetProperty(key)?.GetValue(front);

    private static byte[] BytesOf(FrontMatter front)
    {
        var to = new ByteWriter();
        TextCodec.Write(to, front);
        return to.ToArray();
    }
}
