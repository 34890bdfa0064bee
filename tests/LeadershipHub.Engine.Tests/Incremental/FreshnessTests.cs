using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tests.Sites;

namespace LeadershipHub.Engine.Tests.Incremental;

/// <summary>Which routes an edit makes stale: those that print what was edited, and no others.</summary>
public sealed class FreshnessTests : IDisposable
{
    private readonly TestSite _site = TestSite.Empty(TestSite.Config + "feeds: { formats: [rss], full_content: false }\nparams: { motto: Ask }\n");

    public FreshnessTests()
    {
        _site.Write("theme/layouts/post.sbn-html", "{{ page.title }}|{{ page.content }}|{{ include 'partials/end' }}");
        _site.Write("theme/layouts/section.sbn-html", "{{ for p in page.pages }}{{ p.title }}{{ end }}");
        _site.Write("theme/layouts/term.sbn-html", "{{ for p in page.term.pages }}{{ p.url }} {{ end }}");
        _site.Write("theme/layouts/page.sbn-html", "{{ site.params.motto }} {{ site.data.team.lead }} {{ t 'archive' }}");
        _site.Write("theme/partials/end.sbn-html", "end");
        _site.Write("content/data/team.yml", "lead: Asks\n");
        Post("first", "The first", "Its text.", "tags: [listening]\n");
        Post("second", "The second", "Its text.");
        _site.Write("content/pages/about.md", "---\ntitle: About\n---\n\nAbout us.\n");
        Assert.Empty(_site.Build().Diagnostics);
    }

    [Fact]
    public void Nothing_is_rendered_when_nothing_has_changed()
    {
        var result = _site.Build();

        Assert.Equal(0, result.Summary.RoutesRendered);
        Assert.Equal(0, result.Summary.FilesWritten);
    }

    [Fact]
    public void A_text_makes_its_own_page_stale_and_none_that_only_lists_it()
    {
        Post("first", "The first", "Its text, and some more.", "tags: [listening]\nsummary: Short.\n");
        _site.Build();
        Post("first", "The first", "Its text, and much more.", "tags: [listening]\nsummary: Short.\n");

        Assert.Equal(["/posts/first/"], Rendered());
    }

    [Theory]
    [InlineData("public/posts/second/index.html")]
    [InlineData("public/posts/first/index.html")]
    [InlineData("public/404.html")]
    public void What_somebody_has_done_to_the_output_is_undone_by_the_build_of_an_edit(string file)
    {
        Post("first", "The first", "Its text, and some more.", "tags: [listening]\n");
        File.WriteAllText(_site.At(file), "by hand");
        Assert.True(_site.Build().Succeeded);
        Assert.Contains("and some more", File.ReadAllText(_site.At("public/posts/first/index.html")), StringComparison.Ordinal);
        Assert.NotEqual("by hand", File.ReadAllText(_site.At(file)), StringComparer.Ordinal);

        Post("first", "The first", "Its text, and much more.", "tags: [listening]\n");
        File.Delete(_site.At(file));
        Assert.True(_site.Build().Succeeded);
        Assert.Contains("and much more", File.ReadAllText(_site.At("public/posts/first/index.html")), StringComparison.Ordinal);
        Assert.True(File.Exists(_site.At(file)));
        Assert.Empty(BuildVerification.Run(new BuildOptions { SiteFolder = _site.Folder, Now = TestSite.Now }).Differences);
    }

    [Fact]
    public void A_title_makes_those_stale_that_print_it()
    {
        Post("first", "The very first", "Its text.", "tags: [listening]\n");

        Assert.Equal(["/", "/archive/", "/archive/2026/", "/archive/2026/05/", "/feed.xml", "/posts/", "/posts/feed.xml", "/posts/first/", "/tags/listening/feed.xml"], Rendered());
    }

    [Fact]
    public void A_title_leaves_feeds_as_they_are_that_have_no_room_for_its_page()
    {
        _site.Write("site.config.yml", File.ReadAllText(_site.At("site.config.yml")).Replace("formats: [rss]", "formats: [rss], items: 1", StringComparison.Ordinal));
        _site.Write("content/posts/newest.md", "---\ntitle: The newest\ndate: 2026-05-30\n---\n\nIts text.\n");
        Assert.Empty(_site.Build().Diagnostics);

        Post("first", "The very first", "Its text.", "tags: [listening]\n");

        Assert.DoesNotContain("/posts/feed.xml", Rendered(), StringComparer.Ordinal);
    }

    [Fact]
    public void A_new_tag_gets_its_pages()
    {
        Post("second", "The second", "Its text.", "tags: [asking]\n");

        var rendered = Rendered();

        Assert.Contains("/tags/asking/", rendered, StringComparer.Ordinal);
        Assert.DoesNotContain("/posts/first/", rendered, StringComparer.Ordinal);
        Assert.DoesNotContain("/about/", rendered, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("theme/partials/end.sbn-html", "another end", "/posts/first/ /posts/second/")]
    [InlineData("content/data/team.yml", "lead: Listens\n", "/about/")]
    [InlineData("theme/i18n/en.yml", "archive: All of it\n", "/about/")]
    [InlineData("static/robots.txt", "User-agent: *\n", "/robots.txt")]
    public void A_file_makes_those_stale_that_read_it(string path, string text, string stale)
    {
        _site.Write(path, text);

        Assert.Equal(stale, string.Join(' ', Rendered()));
    }

    [Fact]
    public void A_parameter_of_the_configuration_makes_those_stale_that_print_it()
    {
        _site.Write("site.config.yml", File.ReadAllText(_site.At("site.config.yml")).Replace("motto: Ask", "motto: Listen", StringComparison.Ordinal));

        Assert.Equal(["/about/"], Rendered());
    }

    [Fact]
    public void A_page_that_prints_the_time_is_rendered_when_time_has_passed()
    {
        _site.Write("theme/layouts/page.sbn-html", "{{ date.now }}");
        _site.Build();

        Assert.Equal(["/about/"], Rendered(options => options with { Now = TestSite.Now.AddHours(1) }));
    }

    [Fact]
    public void A_scheduled_post_appears_when_its_time_comes_though_nothing_was_edited()
    {
        Post("third", "The third", "Its text.", "date: 2026-06-02\n");
        _site.Build();

        var result = _site.Build(options => options with { Now = TestSite.Now.AddDays(1) });

        Assert.True(result.Summary.RoutesRendered > 0);
        Assert.True(File.Exists(_site.At("public/posts/third/index.html")));
    }

    [Fact]
    public void Warnings_are_said_again_of_sources_that_are_not_read_again()
    {
        _site.Write("content/pages/untitled.md", "---\nsummary: No title.\n---\n\nText.\n");
        var first = _site.Build().Diagnostics;

        var again = _site.Build();

        Assert.Contains(first, d => d.Code is "LH300");
        Assert.Equal(first, again.Diagnostics);
        Assert.Equal(0, again.Summary.RoutesRendered);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public void A_memory_that_was_cut_off_is_dropped_with_a_note(double at)
    {
        var memory = _site.At(".lhub/site.memory");
        var bytes = File.ReadAllBytes(memory);
        File.WriteAllBytes(memory, bytes[..(int)(bytes.Length * at)]);
        Post("first", "The very first", "Its text.");

        var result = _site.Build();

        Assert.True(result.Succeeded);
        Assert.Contains(result.Diagnostics, d => d.Code is "LH708");
        Assert.Contains("The very first", File.ReadAllText(_site.At("public/posts/first/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_tells_what_it_read_and_why_it_was_rendered()
    {
        _site.Write("content/data/team.yml", "lead: Listens\n");
        _site.Build();

        var history = RouteHistory.Find(new BuildOptions { SiteFolder = _site.Folder, Now = TestSite.Now }, "/about/").Value;

        Assert.NotNull(history);
        Assert.Equal("It uses data team, which is another one now.", history.Reason);
        Assert.Contains("params.motto of site.config.yml", history.Reads, StringComparer.Ordinal);
        Assert.Contains("template layouts/page", history.Reads, StringComparer.Ordinal);
    }

    [Fact]
    public void A_published_site_is_verified_against_a_clean_build_which_leaves_no_trace()
    {
        Post("first", "The very first", "Its text.");

        var verified = BuildVerification.Run(new BuildOptions { SiteFolder = _site.Folder, Now = TestSite.Now });

        Assert.Empty(verified.Differences);
        Assert.True(verified.Clean.Summary.FilesWritten > 10);
        Assert.False(Directory.Exists(_site.At(".lhub/verify")));
    }

    public void Dispose() => _site.Dispose();

    private void Post(string name, string title, string text, string front = "") =>
        _site.Write($"content/posts/{name}.md", $"---\ntitle: {title}\n{(front.Contains("date:", StringComparison.Ordinal) ? "" : "date: 2026-05-01\n")}{front}---\n\n{text}\n");

    // The site paths of what a build renders, in order.
    private List<string> Rendered(Func<BuildOptions, BuildOptions>? change = null)
    {
        var result = _site.Build(change);
        Assert.True(result.Succeeded);
        return [.. result.Summary.Rendered.Order(StringComparer.Ordinal)];
    }
}
