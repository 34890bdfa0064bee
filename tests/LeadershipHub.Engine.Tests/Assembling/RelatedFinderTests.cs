using System.Collections.Frozen;
using System.Globalization;
using LeadershipHub.Engine.Assembling;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tests.Assembling;

public sealed class RelatedFinderTests
{
    [Fact]
    public void A_rare_term_in_common_counts_more_than_a_common_one() =>
        Assert.Equal("rare", Related("self: all, few", "x1: all", "x2: all", "x3: all", "rare: few")[0]);

    [Fact]
    public void More_terms_in_common_count_more() => Assert.Equal("both", Related("self: a, b", "one: a", "both: a, b", "other: b")[0]);

    [Fact]
    public void Of_equals_the_nearest_in_time_comes_first() => Assert.Equal(["near", "far"], Related("far: a", "gap:", "gap2:", "self: a", "near: a"));

    [Fact]
    public void A_post_is_never_related_to_itself_or_to_one_with_nothing_in_common() => Assert.Equal(["b"], Related("self: a", "b: a", "c: other", "d:"));

    [Fact]
    public void Without_terms_there_is_nothing_related() => Assert.Empty(Related("self:", "b:", "c: a"));

    [Fact]
    public void There_are_never_more_than_the_configuration_wants() =>
        Assert.Equal(3, Related(["self: a", .. Enumerable.Range(0, 10).Select(i => string.Create(CultureInfo.InvariantCulture, $"p{i}: a"))]).Count);

    /// <summary>One term on every post is the worst case: each post is compared with a fixed number of others, so twice the posts take twice the comparisons.</summary>
    [Fact]
    public void Of_many_posts_with_one_term_the_nearest_are_found()
    {
        var posts = Enumerable.Range(0, 5_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"p{i}: all")).ToArray();
        posts[2_500] = "self: all";

        Assert.Equal(["p2501", "p2499", "p2502"], Related(posts));
    }

    // Posts a day apart, the first the oldest; those related to 'self'.
    private static List<string> Related(params string[] posts)
    {
        var pages = posts.Select((post, day) => Post(post.Split(':')[0], post.Split(':')[1], day)).OrderBy(page => page.Source.Path, StringComparer.Ordinal);
        var content = new ParsedContent
        {
            Config = new SiteConfig
            {
                Title = "T",
                BaseUrl = "https://example.org/",
                Taxonomies = [new() { Name = "tags", Title = "Tags", Singular = "Tag", Permalink = "/tags/:slug/" }],
            },
            Pages = [.. pages],
            Authors = [],
            Books = [],
            Data = FrozenDictionary<string, DataNode>.Empty,
            Assets = [],
            ImageSizes = FrozenDictionary<string, ImageSize>.Empty,
            Theme = new() { Name = "t", Files = FrozenDictionary<string, SourceFile>.Empty, Strings = FrozenDictionary<string, UiString>.Empty },
        };

        var site = SiteAssembler.Assemble(content, new BuildOptions { SiteFolder = "", Now = DateTimeOffset.UnixEpoch.AddDays(100_000) }).Value;
        return [.. site.RelationsOf(site.Posts.Single(page => page.Slug is "self")).Related.Select(page => page.Slug)];
    }

    private static ParsedPage Post(string name, string tags, int day) => new(
        new SourceFile { Path = $"content/posts/{name}.md", FullPath = name, Size = 0, ModifiedTicks = 0 },
        FrontMatter.Empty with
        {
            Title = name,
            Date = DateTimeOffset.UnixEpoch.AddDays(day),
            Terms = [new("tags", [.. tags.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(tag => new Located(tag, default))])],
        },
        Body.Empty,
        Outline.Empty,
        default);
}
