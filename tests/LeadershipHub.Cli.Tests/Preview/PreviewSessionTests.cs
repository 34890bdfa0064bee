using LeadershipHub.Preview;

namespace LeadershipHub.Cli.Tests.Preview;

public sealed class PreviewSessionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeSite _site = new();
    private readonly CancellationTokenSource _end = new();

    [Fact]
    public async Task A_change_is_built_and_the_end_is_a_cancellation()
    {
        _folder.Write("content/a.md");
        var session = RunAsync("/hub/");
        var first = await _site.NextBuildAsync();
        _folder.Write("content/a.md", "changed");
        var second = await _site.NextBuildAsync();

        await _end.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.WaitAsync(FakeSite.Patience));
        Assert.Empty(first.Changed);
        Assert.Equal(["content/a.md"], second.Changed);
        Assert.Matches(@"\Ahttp://127\.0\.0\.1:\d+/hub/\z", first.BaseUrl.AbsoluteUri);
    }

    [Fact]
    public async Task The_end_does_not_wait_for_open_event_streams()
    {
        var session = RunAsync("/");
        await _site.NextBuildAsync();
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using var stream = await client.GetAsync(new Uri(await _site.Url.Task, ".lhub/events"), HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await stream.Content.ReadAsStreamAsync());
        await reader.ReadLineAsync().WaitAsync(FakeSite.Patience);

        await _end.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.WaitAsync(FakeSite.Patience));
    }

    public void Dispose()
    {
        _end.Dispose();
        _folder.Dispose();
    }

    private Task RunAsync(string basePath) => PreviewSession.RunAsync(
        new() { SiteFolder = _folder.Path, OutputFolder = Path.Combine(_folder.Path, "out"), Port = 0, BasePath = basePath },
        _site,
        _end.Token);
}
