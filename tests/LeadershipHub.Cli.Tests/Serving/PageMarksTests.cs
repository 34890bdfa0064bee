using LeadershipHub.Cli.Serving;

namespace LeadershipHub.Cli.Tests.Serving;

public sealed class PageMarksTests
{
    private static readonly DateTimeOffset Now = new FakeClock().GetUtcNow();

    [Theory]
    [InlineData("/draft/", "Draft")]
    [InlineData("/later/", "Scheduled for 2099-01-01")]
    [InlineData("/over/", "Expired on 2020-02-29")]
    [InlineData("/both/", "Draft, Scheduled for 2099-01-01")]
    [InlineData("/published/", null)]
    public async Task A_page_that_would_not_be_published_has_a_mark_that_says_why(string path, string? mark)
    {
        var hub = new FakeHub
        {
            Hidden =
            [
                new("/draft/", true, null, null),
                new("/later/", false, new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero), null),
                new("/over/", false, null, new(2020, 2, 29, 0, 0, 0, TimeSpan.Zero)),
                new("/both/", true, new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero), null),
            ],
        };

        Assert.Equal(mark, await Marks(hub).OfAsync(path, Now, CancellationToken.None));
    }

    [Fact]
    public async Task The_hub_is_asked_once_until_the_sources_change()
    {
        var hub = new FakeHub();
        var marks = Marks(hub);
        await marks.OfAsync("/a/", Now, CancellationToken.None);
        await marks.OfAsync("/b/", Now, CancellationToken.None);
        Assert.Single(hub.Asked);

        marks.Forget();
        await marks.OfAsync("/a/", Now, CancellationToken.None);

        Assert.Equal(2, hub.Asked.Count);
    }

    [Fact]
    public async Task The_engine_knows_where_unpublished_pages_would_be()
    {
        using var site = new TemporaryFolder();
        site.Write("site.config.yml", "title: A hub\nbase_url: https://hub.example.org/hub/\npermalinks: { posts: '/:year/:slug/' }\n");
        site.Write("content/posts/2025-05-01-a.md", "---\ntitle: A\ndraft: true\n---\nA.\n");
        site.Write("content/posts/2099-05-01-b.md", "---\ntitle: B\n---\nB.\n");
        site.Write("content/posts/2025-05-01-c.md", "---\ntitle: C\nexpires: 2025-06-01\n---\nC.\n");
        site.Write("content/posts/2025-05-01-d.md", "---\ntitle: D\n---\nD.\n");

        var hidden = new EngineHub().Unpublished(Options(site.Path), CancellationToken.None);

        Assert.Equal(["/2025/a/", "/2025/c/", "/2099/b/"], hidden.Select(page => page.SitePath).Order(StringComparer.Ordinal).ToArray());
    }

    private static PageMarks Marks(FakeHub hub) => new(hub, Options("/hub"), CancellationToken.None);

    private static Engine.Model.BuildOptions Options(string site) => new() { SiteFolder = site, Now = Now, Drafts = true, Future = true, Expired = true };
}
