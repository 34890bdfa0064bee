using System.Collections.Immutable;
using System.Threading.Channels;
using LeadershipHub.Preview;

namespace LeadershipHub.Cli.Tests.Preview;

public sealed class PreviewSessionTests
{
    // Only a test that fails waits this long.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_change_is_built_and_the_end_is_a_cancellation()
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/a.md");
        using var end = new CancellationTokenSource();
        var site = new RecordingSite();
        var session = PreviewSession.RunAsync(new() { SiteFolder = folder.Path, OutputFolder = Path.Combine(folder.Path, "out"), Port = 0, BasePath = "/hub/" }, site, end.Token);
        var first = await site.NextAsync();
        folder.Write("content/a.md", "changed");
        var second = await site.NextAsync();

        await end.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => session.WaitAsync(Patience));
        Assert.Empty(first.Changed);
        Assert.Equal(["content/a.md"], second.Changed);
        Assert.Matches(@"\Ahttp://127\.0\.0\.1:\d+/hub/\z", first.BaseUrl.AbsoluteUri);
    }

    private sealed class RecordingSite : IPreviewedSite
    {
        private readonly Channel<(Uri BaseUrl, ImmutableArray<string> Changed)> _builds = Channel.CreateUnbounded<(Uri, ImmutableArray<string>)>();

        public void Listening(Uri baseUrl)
        {
        }

        public void Build(Uri baseUrl, ImmutableArray<string> changed, CancellationToken cancel) => _builds.Writer.TryWrite((baseUrl, changed));

        public Task<(Uri BaseUrl, ImmutableArray<string> Changed)> NextAsync() => _builds.Reader.ReadAsync().AsTask().WaitAsync(Patience);
    }
}
