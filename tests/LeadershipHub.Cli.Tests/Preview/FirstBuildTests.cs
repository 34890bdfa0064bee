using System.Net;
using System.Text;
using LeadershipHub.Preview;

namespace LeadershipHub.Cli.Tests.Preview;

/// <summary>What a request gets before there is a site.</summary>
public sealed class FirstBuildTests : IAsyncLifetime
{
    private RunningPreview? _preview;

    private RunningPreview Preview => _preview!; // Set before every test.

    public async ValueTask InitializeAsync() => _preview = await RunningPreview.StartAsync();

    public ValueTask DisposeAsync() => Preview.DisposeAsync();

    [Fact]
    public async Task A_page_that_can_be_made_by_itself_does_not_wait_for_the_site()
    {
        Preview.Site.OnRenderNow = path => Encoding.UTF8.GetBytes($"<body>{path}</body>");

        using var answer = await Preview.GetAsync("/about%20us/");

        Assert.Equal((HttpStatusCode.OK, "text/html; charset=utf-8"), (answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.StartsWith("<body>/about us/<script", text, StringComparison.Ordinal);
        Assert.Contains($"data-build=\"{Preview.Log.Start}\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_style_sheet_that_can_be_made_by_itself_does_not_wait_either()
    {
        Preview.Site.OnRenderNow = path => Encoding.UTF8.GetBytes($"/* {path} */");

        using var answer = await Preview.GetAsync("/main.css");

        Assert.Equal(("text/css; charset=utf-8", "/* /main.css */"), (answer.Content.Headers.ContentType?.ToString(), await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Any_other_request_waits_for_the_first_build()
    {
        var asked = Asked();
        var waiting = Preview.GetAsync("/");
        await asked.WaitAsync(FakeSite.Patience);
        Assert.False(waiting.IsCompleted);
        Preview.Folder.Write("out/index.html", "home");

        Preview.Log.Add(new() { Succeeded = true });

        using var answer = await waiting;
        Assert.StartsWith("home", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_has_waited_for_long_gets_a_page_that_waits_by_itself()
    {
        var waiting = Preview.GetAsync("/");
        while (!waiting.IsCompleted)
        {
            // The server may not yet be waiting when the clock moves for the first time.
            Preview.Clock.Advance(new PreviewOptions { SiteFolder = "", OutputFolder = "" }.Patience);
            await Task.WhenAny(waiting, Task.Delay(TimeSpan.FromMilliseconds(20)));
        }

        using var answer = await waiting;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("<script src=\"/.lhub/preview.js\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/left-behind/")]
    [InlineData("/nothing")]
    public async Task While_no_build_has_succeeded_every_page_says_so_and_what_an_earlier_session_left_is_not_shown(string path)
    {
        Preview.Folder.Write("out/left-behind/index.html", "old");
        Preview.Log.Add(new() { Succeeded = false, Problems = [new() { IsError = true, Code = "LH101", Message = "No." }] });

        using var answer = await Preview.GetAsync(path);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("data-page=\"\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_that_fails_later_leaves_the_site_as_it_was()
    {
        Preview.Folder.Write("out/index.html", "home");
        Preview.Log.Add(new() { Succeeded = true });
        Preview.Log.Add(new() { Succeeded = false });

        using var answer = await Preview.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private Task Asked()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Preview.Site.OnRenderNow = _ =>
        {
            asked.TrySetResult();
            return null;
        };
        return asked.Task;
    }
}
