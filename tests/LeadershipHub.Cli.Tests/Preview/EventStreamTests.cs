using System.Text.Json;
using LeadershipHub.Preview.Live;

namespace LeadershipHub.Cli.Tests.Preview;

public sealed class EventStreamTests : IAsyncLifetime
{
    private RunningPreview? _preview;

    private RunningPreview Preview => _preview!; // Set before every test.

    public async ValueTask InitializeAsync() => _preview = await RunningPreview.StartAsync();

    public ValueTask DisposeAsync() => Preview.DisposeAsync();

    [Fact]
    public async Task A_stream_says_what_it_is_and_when_to_come_again()
    {
        using var answer = await Preview.Client.GetAsync(new Uri(Preview.Url, "/.lhub/events"), HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());

        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal("retry: 500", await LineAsync(reader));
    }

    [Fact]
    public async Task A_build_is_told_with_its_id_and_what_changed()
    {
        using var reader = await Preview.ListenAsync($"?since={Preview.Log.Id}");
        Preview.Log.Add(new() { Succeeded = true, Changed = ["/feed.xml", "/about/", "/404.html"] });

        var (id, data) = await EventAsync(reader);

        Assert.Equal(Preview.Log.Id, id);
        Assert.True(data.GetProperty("succeeded").GetBoolean());
        Assert.Equal(["/404.html", "/about/"], Paths(data, "pages"));
        Assert.Equal(["/feed.xml"], Paths(data, "files"));
    }

    [Fact]
    public async Task Problems_are_told_with_place_help_and_frame()
    {
        Preview.Log.Add(new()
        {
            Succeeded = false,
            Problems = [new() { IsError = true, Code = "LH201", Message = "A 'x'\nis <missing>.", Help = "Add it.", Path = "content/a.md", Line = 3, Column = 7, Frame = "   3 | a\n     | ^" }],
        });
        using var reader = await Preview.ListenAsync();

        var (_, data) = await EventAsync(reader);

        var problem = Assert.Single(data.GetProperty("problems").EnumerateArray());
        Assert.Equal(
            "True LH201 A 'x'\nis <missing>. Add it. content/a.md 3 7    3 | a\n     | ^",
            string.Join(' ', problem.EnumerateObject().Select(member => member.Value.ToString())));
    }

    [Fact]
    public async Task A_page_that_comes_again_learns_of_all_builds_that_it_missed()
    {
        Preview.Log.Add(new() { Succeeded = true, Changed = ["/a/"] });
        var known = Preview.Log.Id;
        Preview.Log.Add(new() { Succeeded = true, Changed = ["/b/"] });
        Preview.Log.Add(new() { Succeeded = true, Changed = ["/c/", "/b/"] });
        using var reader = await Preview.ListenAsync("?since=something-else", ("Last-Event-ID", known));

        var (id, data) = await EventAsync(reader);

        Assert.Equal(Preview.Log.Id, id);
        Assert.Equal(["/b/", "/c/"], Paths(data, "pages"));
    }

    [Fact]
    public async Task A_page_that_missed_nothing_is_told_how_the_site_stands()
    {
        Preview.Log.Add(new() { Succeeded = true, Changed = ["/a/"] });
        using var reader = await Preview.ListenAsync($"?since={Preview.Log.Id}");

        var (_, data) = await EventAsync(reader);

        Assert.Empty(Paths(data, "pages"));
        Assert.Empty(Paths(data, "files"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?since=another-session-1")]
    [InlineData("?since=1")]
    public async Task A_page_of_another_session_is_told_that_anything_may_have_changed(string query)
    {
        Preview.Log.Add(new() { Succeeded = true, Changed = ["/a/"] });
        using var reader = await Preview.ListenAsync(query);

        var (_, data) = await EventAsync(reader);

        Assert.Equal(("many", "many"), (data.GetProperty("pages").GetString(), data.GetProperty("files").GetString()));
    }

    [Fact]
    public void Who_missed_more_builds_than_are_remembered_is_told_that_anything_may_have_changed()
    {
        var log = new BuildLog();
        for (var build = 0; build < 100; build++)
            log.Add(new() { Succeeded = true, Changed = ["/a/"] });

        Assert.Null(log.Since(log.Start)?.Pages);
        Assert.NotNull(log.Since(log.Id)?.Pages);
    }

    [Fact]
    public void Very_many_pages_are_not_named_but_the_files_are()
    {
        var log = new BuildLog();
        log.Add(new() { Succeeded = true, Changed = ["/main.css"] });
        log.Add(new() { Succeeded = true, Changed = [.. Enumerable.Range(0, 2000).Select(n => $"/{n}/"), "/print.css"] });

        var build = log.Since(log.Start);

        Assert.NotNull(build);
        Assert.Null(build.Pages);
        Assert.Equal(["/main.css", "/print.css"], build.Files ?? []);
    }

    [Fact]
    public async Task A_stream_that_has_nothing_to_say_says_so()
    {
        using var reader = await Preview.ListenAsync();
        await LineAsync(reader);
        await LineAsync(reader);
        var next = LineAsync(reader);

        // The server may not yet be waiting when the clock moves for the first time.
        while (!next.IsCompleted)
        {
            Preview.Clock.Advance(EventStream.KeepAlive);
            await Task.WhenAny(next, Task.Delay(TimeSpan.FromMilliseconds(20)));
        }

        Assert.StartsWith(":", await next, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Origin", "http://elsewhere.example")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Host", "rebound.example")]
    [InlineData("Host", "127.0.0.1.rebound.example:4000")]
    public async Task Other_sites_may_not_listen(string header, string value)
    {
        using var answer = await Preview.GetAsync("/.lhub/events", (header, value));

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_sites_own_pages_may_listen()
    {
        using var reader = await Preview.ListenAsync("", ("Origin", Preview.Url.GetLeftPart(UriPartial.Authority)), ("Sec-Fetch-Site", "same-origin"));

        Assert.Equal("retry: 500", await LineAsync(reader));
    }

    private static Task<string?> LineAsync(StreamReader reader) => reader.ReadLineAsync().WaitAsync(FakeSite.Patience);

    private static async Task<(string Id, JsonElement Data)> EventAsync(StreamReader reader)
    {
        var (id, data) = ("", "");
        while (await LineAsync(reader) is { } line && !(line.Length == 0 && data.Length > 0))
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal))
                id = line["id: ".Length..];
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
                data = line["data: ".Length..];
        }

        return (id, JsonDocument.Parse(data).RootElement);
    }

    private static string[] Paths(JsonElement data, string name) => [.. data.GetProperty(name).EnumerateArray().Select(path => path.GetString() ?? "")];
}
