using LeadershipHub.Engine.Tests.Sites;

namespace LeadershipHub.Engine.Tests.Rendering;

/// <summary><c>_headers</c>. https://docs.netlify.com/manage/routing/headers/, https://developers.cloudflare.com/pages/configuration/headers/</summary>
public sealed class HeadersWriterTests : IDisposable
{
    private readonly TestSite _site = TestSite.Empty().Write("content/pages/about.md", "---\ntitle: About\n---\nText.\n");

    [Fact]
    public void A_site_says_the_same_of_every_file_and_more_of_its_assets() => Assert.Equal(
        """
        /*
          X-Content-Type-Options: nosniff
          Referrer-Policy: strict-origin-when-cross-origin
          Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
          Strict-Transport-Security: max-age=31536000
          Content-Security-Policy: frame-ancestors 'self'
        /assets/*
          Cache-Control: public, max-age=31536000, immutable

        """,
        _site.Publish()["_headers"]);

    [Fact]
    public void What_the_configuration_says_is_sent()
    {
        Configure("security: { hsts: 60, referrer: no-referrer, permissions: \"camera=(self), usb=*\", frame_ancestors: \"'none'\" }\n");

        var headers = _site.Publish()["_headers"];

        Assert.Contains("\n  Strict-Transport-Security: max-age=60\n", headers, StringComparison.Ordinal);
        Assert.Contains("\n  Referrer-Policy: no-referrer\n", headers, StringComparison.Ordinal);
        Assert.Contains("\n  Permissions-Policy: camera=(self), usb=*\n", headers, StringComparison.Ordinal);
        Assert.Contains("\n  Content-Security-Policy: frame-ancestors 'none'\n", headers, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("security: { hsts: 0 }\n", null)]
    [InlineData("", "http://example.org/")]
    public void No_promise_of_encryption_is_made_where_none_is_meant(string config, string? baseUrl)
    {
        Configure(config);

        Assert.DoesNotContain("Strict-Transport-Security", _site.Publish(options => options with { BaseUrl = baseUrl })["_headers"], StringComparison.Ordinal);
    }

    [Fact]
    public void Below_a_path_only_that_path_is_spoken_of()
    {
        var headers = _site.Publish(options => options with { BaseUrl = "https://example.org/hub/" })["_headers"];

        Assert.Equal(["/hub/*", "/hub/assets/*"], PathsOf(headers));
    }

    [Fact]
    public void Without_headers_in_the_configuration_none_are_written()
    {
        Configure("security: { headers: false }\n");

        Assert.False(_site.Publish().Has("_headers"));
    }

    [Fact]
    public void A_file_of_the_author_stands_before_ours()
    {
        _site.Write("static/_headers", "/*\n  X-Mine: yes\n");

        Assert.Equal("/*\n  X-Mine: yes\n", _site.Publish()["_headers"]);
    }

    [Fact]
    public void Quotes_for_frames_are_open_and_everything_else_is_not()
    {
        AddQuotes();

        var headers = _site.Publish()["_headers"];

        Assert.DoesNotContain("frame-ancestors", headers[..headers.IndexOf("/assets/*", StringComparison.Ordinal)], StringComparison.Ordinal);
        foreach (var path in (ReadOnlySpan<string>)["/", "/404.html", "/about/", "/quotes/", "/quotes/ask/", "/quotes/authors/ann/"])
            Assert.True(IsClosed(headers, path), path);
        Assert.False(IsClosed(headers, "/quotes/ask/embed/"));
    }

    [Theory]
    [InlineData("static/other/deep/file.html", "/other/deep/file.html")]
    [InlineData("content/pages/deep/below/page.md", "/deep/below/page/")]
    public void A_page_that_comes_later_is_closed_in_the_next_build(string source, string path)
    {
        AddQuotes();
        Assert.False(IsClosed(_site.Publish()["_headers"], path));

        _site.Write(source, "---\ntitle: Later\n---\nText.\n");

        Assert.True(IsClosed(_site.Publish()["_headers"], path));
    }

    [Fact]
    public void A_hub_of_many_pages_stays_within_the_limits_of_hosts()
    {
        AddQuotes();
        for (var page = 0; page < 300; page++)
            _site.Write($"content/pages/page-{page}.md", $"---\ntitle: Page {page}\n---\nText.\n");

        var headers = _site.Publish()["_headers"];

        Assert.InRange(PathsOf(headers).Count, 3, 100);
        Assert.All(headers.Split('\n'), line => Assert.InRange(line.Length, 0, 2000));
        Assert.True(IsClosed(headers, "/page-299/"));
    }

    public void Dispose() => _site.Dispose();

    private void Configure(string security) => _site.Write("site.config.yml", TestSite.Config + security);

    private void AddQuotes()
    {
        _site.Write("theme/layouts/embed.sbn-html", "<p>{{ page.title }}</p>");
        _site.Write("content/quotes/ours.yml", "title: Ours\nquotes:\n  - { id: ask, text: Ask first., author: Ann }\n");
    }

    private static List<string> PathsOf(string headers) => [.. headers.Split('\n').Where(line => line.StartsWith('/'))];

    private static bool IsClosed(string headers, string path) => headers.Split('\n').Index().Any(line =>
        line.Item.StartsWith('/') && Matches(line.Item, path) && headers.Split('\n').Skip(line.Index + 1).TakeWhile(next => next.StartsWith(' ')).Any(next => next is "  Content-Security-Policy: frame-ancestors 'self'"));

    private static bool Matches(string pattern, string path)
    {
        if (pattern.EndsWith('*'))
            return path.StartsWith(pattern[..^1], StringComparison.Ordinal);

        var (parts, names) = (pattern.Split('/'), path.Split('/'));
        return parts.Length == names.Length && parts.Zip(names).All(pair => pair.First == pair.Second || (pair.First.StartsWith(':') && pair.Second.Length > 0));
    }
}
