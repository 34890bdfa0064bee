using LeadershipHub.EndToEnd.Tests.Browsing;
using Microsoft.Playwright;

namespace LeadershipHub.EndToEnd.Tests.Preview;

/// <summary>What a person sees in the browser while writing.</summary>
public sealed class LivePreviewTests(Bench bench)
{
    private const string About = "content/pages/about.md";
    private const string Post = "content/posts/phones-at-four/index.md";
    private const string PostPath = "2026/03/phones-at-four/";
    private const string Styles = "themes/beacon/assets/css/main.css";

    [Fact]
    public async Task An_edit_appears_without_a_manual_reload_and_the_page_stays_where_it_was()
    {
        await using var hub = await PreviewedHub.StartAsync();
        var page = await OpenAsync(hub, PostPath, new() { ViewportSize = new() { Width = 900, Height = 500 } });
        await using var context = page.Context;
        await page.EvaluateAsync("() => scrollTo({ top: 700, behavior: 'instant' })");
        await page.Locator("main a").First.FocusAsync();
        await page.EvaluateAsync("() => scrollTo({ top: 700, behavior: 'instant' })");
        await page.EvaluateAsync("() => new Promise(requestAnimationFrame)");
        var focused = await page.EvaluateAsync<string>("() => document.activeElement.href");
        var place = await page.EvaluateAsync<double>("() => scrollY");
        Assert.True(place > 500);

        hub.Append(Post, "\nA sentence that was not there before.\n");

        await Assertions.Expect(page.GetByText("A sentence that was not there before.")).ToHaveCountAsync(1);
        await page.WaitForFunctionAsync("place => document.readyState === 'complete' && Math.abs(scrollY - place) < 2", place);
        Assert.Equal(focused, await page.EvaluateAsync<string>("() => document.activeElement.href"));
    }

    [Fact]
    public async Task A_change_of_styles_is_seen_without_a_reload()
    {
        await using var hub = await PreviewedHub.StartAsync();
        var page = await OpenAsync(hub, "about/");
        await using var context = page.Context;
        var watched = new Watched(page, hub.Url);
        await page.EvaluateAsync("() => { window.survives = true; }");

        hub.Append(Styles, "\nbody { letter-spacing: 3px; }\n");

        await page.WaitForFunctionAsync("() => getComputedStyle(document.body).letterSpacing === '3px'");
        await page.WaitForFunctionAsync("() => document.querySelectorAll('link[rel=stylesheet]').length === 1");
        Assert.True(await page.EvaluateAsync<bool>("() => window.survives === true"));
        Assert.Empty(watched.Faults);
    }

    [Fact]
    public async Task A_style_sheet_without_a_fingerprint_is_swapped_too()
    {
        await using var hub = await PreviewedHub.StartAsync(folder =>
        {
            File.WriteAllText(Path.Combine(folder, "static", "extra.css"), "body { letter-spacing: 1px; }");
            Directory.CreateDirectory(Path.Combine(folder, "theme", "partials"));
            File.WriteAllText(Path.Combine(folder, "theme", "partials", "head-end.sbn-html"), "<link rel=\"stylesheet\" href=\"{{ url.site '/extra.css' }}\">");
        });
        var page = await OpenAsync(hub, "about/");
        await using var context = page.Context;
        await page.WaitForFunctionAsync("() => getComputedStyle(document.body).letterSpacing === '1px'");
        await page.EvaluateAsync("() => { window.survives = true; }");

        hub.Write("static/extra.css", "body { letter-spacing: 3px; }");

        await page.WaitForFunctionAsync("() => getComputedStyle(document.body).letterSpacing === '3px'");
        Assert.True(await page.EvaluateAsync<bool>("() => window.survives === true"));
    }

    [Fact]
    public async Task A_page_that_does_not_use_what_changed_is_left_alone()
    {
        await using var hub = await PreviewedHub.StartAsync();
        var page = await OpenAsync(hub, "colophon/");
        var other = await OpenAsync(hub, "about/");
        await using var context = page.Context;
        await using var otherContext = other.Context;
        await page.EvaluateAsync("() => { window.survives = true; }");
        var told = page.WaitForResponseAsync(response => response.Url.Contains("/.lhub/mark", StringComparison.Ordinal));

        hub.Append(About, "\nA sentence that was not there before.\n");

        // Both pages were told of the build; the one that is not concerned asks for nothing but its mark.
        await Assertions.Expect(other.GetByText("A sentence that was not there before.")).ToHaveCountAsync(1);
        await told;
        Assert.True(await page.EvaluateAsync<bool>("() => window.survives === true"));
    }

    [Fact]
    public async Task A_picture_of_the_page_that_changes_is_seen()
    {
        await using var hub = await PreviewedHub.StartAsync();
        var page = await OpenAsync(hub, PostPath);
        await using var context = page.Context;
        await page.EvaluateAsync("() => { window.survives = true; }");

        hub.Write("content/posts/phones-at-four/calls-by-hour.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"/>");

        await page.WaitForFunctionAsync("() => window.survives === undefined");
    }

    [Fact]
    public async Task A_page_that_is_deleted_becomes_the_page_that_says_so()
    {
        await using var hub = await PreviewedHub.StartAsync();
        var page = await OpenAsync(hub, "questions/what-did-you-expect/");
        await using var context = page.Context;
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("expect");

        hub.Delete("content/questions/what-did-you-expect.md");

        await Assertions.Expect(page.Locator("body.kind-not-found, body[class*=not]")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData("2026/11/notes-on-silence/", "Draft")]
    [InlineData("2099/01/a-letter-to-the-counter-of-2099/", "Scheduled for 2099-01-01")]
    public async Task A_page_that_would_not_be_published_is_marked(string path, string mark)
    {
        await using var hub = await PreviewedHub.StartAsync();
        var page = await OpenAsync(hub, path);
        await using var context = page.Context;

        await Assertions.Expect(page.Locator("lhub-preview .mark")).ToHaveTextAsync(mark);
        await PreviewPictures.TakeAsync(page, "mark-" + mark[..5]);
    }

    [Fact]
    public async Task A_page_that_would_be_published_has_no_mark()
    {
        await using var hub = await PreviewedHub.StartAsync();
        var page = await bench.Browser.NewPageAsync(new());
        await using var context = page.Context;
        var asked = page.WaitForResponseAsync(response => response.Url.Contains("/.lhub/mark", StringComparison.Ordinal));
        await page.GotoAsync(new Uri(hub.Url, "about/").AbsoluteUri);

        Assert.Equal("null", await (await asked).TextAsync());
        await Assertions.Expect(page.Locator("lhub-preview .chip")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Sound_can_be_sought()
    {
        await using var hub = await PreviewedHub.StartAsync();
        var page = await OpenAsync(hub, "about/");
        await using var context = page.Context;

        var seekable = await page.EvaluateAsync<double[]>("""
            () => new Promise((resolve, reject) => {
              const audio = new Audio('/audio/bell.mp3');
              audio.addEventListener('error', () => reject(new Error('The sound does not play.')));
              audio.addEventListener('seeked', () => resolve([audio.currentTime, audio.duration]));
              audio.addEventListener('loadedmetadata', () => { audio.currentTime = audio.duration / 2; });
              audio.load();
            })
            """);

        Assert.Equal(seekable[1] / 2, seekable[0], 0.1);
    }

    [Fact]
    public async Task The_end_comes_at_once_though_pages_are_open_and_a_page_finds_the_next_preview_by_itself()
    {
        // A port that no other program is given by chance: when the first preview has left it, it is free for the second.
        await using var hub = await PreviewedHub.StartAsync(port: 21_000 + (Environment.ProcessId % 5_000));
        var page = await OpenAsync(hub, "about/");
        await using var context = page.Context;

        Assert.Equal(130, await hub.InterruptAsync());
        await using var next = await PreviewedHub.StartAsync(
            folder => File.AppendAllText(Path.Combine(folder, About), "\nA sentence that was not there before.\n"),
            hub.Url.Port);

        Assert.Equal(hub.Url, next.Url);
        await Assertions.Expect(page.GetByText("A sentence that was not there before.")).ToHaveCountAsync(1);
    }

    /// <summary>A page that listens to the server already.</summary>
    private async Task<IPage> OpenAsync(PreviewedHub hub, string path, BrowserNewContextOptions? options = null)
    {
        var page = await bench.Browser.NewPageAsync(options ?? new());
        var listens = page.WaitForRequestAsync(request => request.Url.Contains("/.lhub/mark", StringComparison.Ordinal));
        var answer = await page.GotoAsync(new Uri(hub.Url, path).AbsoluteUri);
        Assert.True(answer is { Status: 200 }, $"{hub}");
        await listens;
        return page;
    }
}
