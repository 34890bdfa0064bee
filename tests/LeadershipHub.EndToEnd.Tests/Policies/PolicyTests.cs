using LeadershipHub.EndToEnd.Tests.Sites;
using Microsoft.Playwright;

namespace LeadershipHub.EndToEnd.Tests.Policies;

/// <summary>The policy that is made for each page lets the page work, and nothing else.</summary>
public sealed class PolicyTests(Bench bench, PolicyHosts hosts) : IClassFixture<PolicyHosts>
{
    public static TheoryData<string> Pages => [.. VisitedPages.Names];

    // Those that are there whatever day it is.
    public static TheoryData<string> PreviewedPages =>
    [
        "home", "post", "page with a form", "page with every kind of form", "section", "term", "episode", "show", "quotes", "quote", "quote of the day", "quote in a frame", "page of a script", VisitedPages.NotFound,
    ];

    [Theory, MemberData(nameof(Pages))]
    public async Task Nothing_of_a_page_is_blocked_at_a_host_that_sends_the_headers(string name) => await AssertWorksAsync(await hosts.StaticAsync(bench), name);

    [Theory, MemberData(nameof(PreviewedPages))]
    public async Task Nothing_of_a_page_is_blocked_in_the_preview(string name) => await AssertWorksAsync(await hosts.PreviewAsync(), name);

    [Theory, InlineData(false), InlineData(true)]
    public async Task Code_that_was_not_there_when_the_page_was_built_is_blocked(bool inPreview)
    {
        var site = inPreview ? await hosts.PreviewAsync() : await hosts.StaticAsync(bench);
        var page = await NewPageAsync();
        await using var context = page.Context;
        await page.RouteAsync(new Uri(site, "about/").AbsoluteUri, async route =>
        {
            var answer = await route.FetchAsync();
            var html = await answer.TextAsync();
            await route.FulfillAsync(new()
            {
                Response = answer,
                Body = html.Replace("</body>", "<script>window.injected = 'script'</script><img src=x onerror=\"window.injected = 'attribute'\"><p id=styled style=\"color:red\">x</p><script src=https://elsewhere.example/x.js></script></body>", StringComparison.Ordinal),
            });
        });

        await page.GotoAsync(new Uri(site, "about/").AbsoluteUri);

        await page.WaitForFunctionAsync("() => window.violations.some(v => v.startsWith('script-src-attr'))");
        Assert.True(await page.EvaluateAsync<bool>("() => window.injected === undefined"));
        var blocked = await Violations.OfAsync(page);
        Assert.Contains(blocked, violation => violation.StartsWith("script-src-elem inline", StringComparison.Ordinal));
        Assert.Contains(blocked, violation => violation.StartsWith("script-src-elem https://elsewhere.example", StringComparison.Ordinal));
        Assert.Contains(blocked, violation => violation.StartsWith("style-src-attr inline", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Inline_code_that_an_author_wrote_works()
    {
        var site = await hosts.PreviewAsync();
        var page = await NewPageAsync();
        await using var context = page.Context;
        await page.GotoAsync(new Uri(site, "about/").AbsoluteUri);
        var inline = page.Locator("#inline");

        await inline.ClickAsync();

        await Assertions.Expect(inline).ToHaveAttributeAsync("data-clicked", "yes");
        await Assertions.Expect(inline).ToHaveCSSAsync("letter-spacing", "7px");
        await Assertions.Expect(inline).ToHaveCSSAsync("word-spacing", "5px");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-ran", "yes");
        Assert.Equal("", string.Join('\n', await Violations.OfAsync(page)));
    }

    [Fact]
    public async Task A_film_elsewhere_may_be_shown_where_the_page_names_it()
    {
        var site = await hosts.StaticAsync(bench);
        var page = await NewPageAsync();
        await using var context = page.Context;
        await page.RouteAsync("https://www.youtube-nocookie.com/**", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<p>The film" }));
        await page.GotoAsync(new Uri(site, VisitedPages.EveryFeature).AbsoluteUri);

        await page.GetByRole(AriaRole.Link, new() { Name = "A film elsewhere" }).ClickAsync();

        await Assertions.Expect(page.FrameLocator("iframe[title='A film elsewhere']").GetByText("The film")).ToBeVisibleAsync();
        Assert.Equal("", string.Join('\n', await Violations.OfAsync(page)));
    }

    [Fact]
    public async Task Other_peoples_pages_may_show_a_quote_in_a_frame_and_no_other_page()
    {
        var site = await hosts.StaticAsync(bench);
        var folder = Directory.CreateTempSubdirectory("lhub-frames-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "_headers"), "", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "index.html"),
            $"<iframe name=open src='{new Uri(site, VisitedPages.PathOf("quote in a frame"))}'></iframe><iframe name=closed src='{new Uri(site, VisitedPages.PathOf("quote"))}'></iframe><iframe name=home src='{site}'></iframe>",
            TestContext.Current.CancellationToken);
        await using var elsewhere = await StaticHost.OfHeadersAsync(folder);
        var page = await NewPageAsync();
        await using var context = page.Context;

        await page.GotoAsync(elsewhere.Url.AbsoluteUri);
        Directory.Delete(folder, recursive: true);

        await Assertions.Expect(page.FrameLocator("iframe[name=open]").Locator("blockquote")).ToBeVisibleAsync();
        Assert.StartsWith("chrome-error:", page.Frame("closed")?.Url, StringComparison.Ordinal);
        Assert.StartsWith("chrome-error:", page.Frame("home")?.Url, StringComparison.Ordinal);
    }

    private async Task AssertWorksAsync(Uri site, string name)
    {
        var page = await NewPageAsync();
        await using var context = page.Context;
        var said = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal) || message.Text.Contains("integrity", StringComparison.Ordinal))
                said.Add(message.Text);
        };

        var answer = await page.GotoAsync(new Uri(site, VisitedPages.PathOf(name)).AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });

        Assert.Equal(name is VisitedPages.NotFound ? 404 : 200, answer?.Status);
        Assert.NotEqual("", await page.Locator("meta[http-equiv=Content-Security-Policy]").GetAttributeAsync("content"), StringComparer.Ordinal);
        Assert.Equal("", string.Join('\n', await Violations.OfAsync(page)));
        Assert.Equal("", string.Join('\n', said));
    }

    private async Task<IPage> NewPageAsync()
    {
        var page = await bench.Browser.NewPageAsync(new());
        await Violations.ListenAsync(page);
        return page;
    }
}
