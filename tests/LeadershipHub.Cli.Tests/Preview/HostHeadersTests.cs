using System.Net;

namespace LeadershipHub.Cli.Tests.Preview;

/// <summary>The preview sends what <c>_headers</c> says.</summary>
public sealed class HostHeadersTests : IAsyncLifetime
{
    private RunningPreview? _preview;

    private RunningPreview Preview => _preview ?? throw new InvalidOperationException("Set before every test.");

    public async ValueTask InitializeAsync()
    {
        _preview = await RunningPreview.StartAsync();
        Preview.Folder.Write("out/index.html", "<p>home");
        Preview.Folder.Write("out/404.html", "<p>no such page");
        Preview.Folder.Write("out/quotes/ask/index.html", "<p>quote");
        Preview.Folder.Write("out/quotes/ask/embed/index.html", "<p>frame");
        Preview.Folder.Write("out/a b/index.html", "<p>blank");
        Preview.Folder.Write("out/bell.mp3", "0123456789");
        Preview.Log.Add(new() { Succeeded = true });
    }

    public async ValueTask DisposeAsync() => await Preview.DisposeAsync();

    [Theory]
    [InlineData("/*", "/", true)]
    [InlineData("/*", "/bell.mp3", true)]
    [InlineData("/*", "/quotes/ask/embed/", true)]
    [InlineData("/", "/", true)]
    [InlineData("/", "/bell.mp3", false)]
    [InlineData("/quotes/*", "/quotes/ask/", true)]
    [InlineData("/quotes/*", "/", false)]
    [InlineData("/quotes/:p2/", "/quotes/ask/", true)]
    [InlineData("/quotes/:p2/", "/quotes/ask/embed/", false)]
    [InlineData("/:p1/:p2/embed/", "/quotes/ask/embed/", true)]
    [InlineData("/*/embed/", "/quotes/ask/embed/", true)]
    [InlineData("/*.mp3", "/bell.mp3", true)]
    [InlineData("/bell.mp.", "/bell.mp3", false)]
    [InlineData("/a%20b/", "/a%20b/", true)]
    [InlineData("https://elsewhere.example/*", "/", false)]
    public async Task A_rule_holds_for_the_paths_that_it_names(string rule, string path, bool isSent)
    {
        Rules($"{rule}\n  X-Rule: yes\n");

        using var answer = await Preview.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(isSent, answer.Headers.Contains("X-Rule"));
    }

    [Fact]
    public async Task Rules_add_up_and_stand_in_the_place_of_what_the_preview_says_itself()
    {
        Rules("/*\n  X-Content-Type-Options: nosniff\n  Content-Security-Policy: frame-ancestors 'self'\n/\n  content-security-policy: img-src 'self'\n");

        using var answer = await Preview.GetAsync("/");

        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("frame-ancestors 'self' | img-src 'self'", string.Join(" | ", answer.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task What_would_outlive_the_preview_is_not_sent()
    {
        Rules("/*\n  Strict-Transport-Security: max-age=9\n  cache-control: public, max-age=9\n  Set-Cookie: a=b\n  Content-Length: 1\n  X-Rule: yes\n");

        using var answer = await Preview.GetAsync("/");

        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal("no-cache", answer.Headers.CacheControl?.ToString());
        Assert.Equal("yes", Assert.Single(answer.Headers.GetValues("X-Rule")));
    }

    [Fact]
    public async Task A_missing_page_has_them_too()
    {
        Rules("/*\n  X-Rule: yes\n");

        using var answer = await Preview.GetAsync("/nowhere/");

        Assert.Equal((HttpStatusCode.NotFound, true), (answer.StatusCode, answer.Headers.Contains("X-Rule")));
    }

    [Fact]
    public async Task So_has_a_question_for_the_head_alone()
    {
        Rules("/*\n  X-Rule: yes\n");
        using var question = new HttpRequestMessage(HttpMethod.Head, new Uri(Preview.Url, "/"));

        using var answer = await Preview.Client.SendAsync(question, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, true, ""), (answer.StatusCode, answer.Headers.Contains("X-Rule"), await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task So_has_a_part_of_a_file()
    {
        Rules("/*\n  X-Rule: yes\n");

        using var answer = await Preview.GetAsync("/bell.mp3", ("Range", "bytes=2-4"));

        Assert.Equal((HttpStatusCode.PartialContent, true, "234"), (answer.StatusCode, answer.Headers.Contains("X-Rule"), await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task So_has_a_page_that_is_rendered_before_the_first_build_has_ended()
    {
        await using var preview = await RunningPreview.StartAsync();
        preview.Folder.Write("out/_headers", "/*\n  X-Rule: yes\n");
        preview.Site.OnRenderNow = _ => "<p>early"u8.ToArray();

        using var answer = await preview.GetAsync("/");

        Assert.Equal((HttpStatusCode.OK, true), (answer.StatusCode, answer.Headers.Contains("X-Rule")));
    }

    [Fact]
    public async Task A_new_build_brings_new_rules()
    {
        Rules("/*\n  X-Rule: old\n");
        (await Preview.GetAsync("/")).Dispose();

        Rules("/*\n  X-Rule: new\n");
        File.SetLastWriteTimeUtc(Path.Combine(Preview.Folder.Path, "out", "_headers"), new(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        using var answer = await Preview.GetAsync("/");
        Assert.Equal("new", Assert.Single(answer.Headers.GetValues("X-Rule")));
    }

    [Theory]
    [InlineData("# /*\n  X-Rule: yes\n")]
    [InlineData("  X-Rule: yes\n")]
    [InlineData("/*\n  X Rule: yes\n")]
    [InlineData("/*\n  X-Rule: é\n")]
    [InlineData("/*\n  X-Rule:\n")]
    [InlineData("/*\n  ! X-Rule\n")]
    [InlineData("/*\nX-Rule\n")]
    [InlineData("")]
    public async Task What_is_no_rule_or_cannot_be_sent_does_no_harm(string rules)
    {
        Rules(rules);

        using var answer = await Preview.GetAsync("/");

        Assert.Equal((HttpStatusCode.OK, false), (answer.StatusCode, answer.Headers.Contains("X-Rule")));
    }

    private void Rules(string text) => Preview.Folder.Write("out/_headers", text);
}
