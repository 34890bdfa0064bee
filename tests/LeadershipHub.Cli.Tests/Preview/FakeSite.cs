using System.Collections.Immutable;
using System.Threading.Channels;
using LeadershipHub.Preview;

namespace LeadershipHub.Cli.Tests.Preview;

/// <summary>A site that answers what the test says and keeps what it was asked.</summary>
internal sealed class FakeSite : IPreviewedSite
{
    /// <summary>Only a test that fails waits this long.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Channel<(Uri BaseUrl, ImmutableArray<string> Changed)> _builds = Channel.CreateUnbounded<(Uri, ImmutableArray<string>)>();

    public Func<ImmutableArray<string>, PreviewBuild> OnBuild { get; set; } = _ => new() { Succeeded = true };

    public Func<string, ReadOnlyMemory<byte>?> OnRenderNow { get; set; } = _ => null;

    public Dictionary<string, string> Marks { get; } = new(StringComparer.Ordinal);

    public TaskCompletionSource<Uri> Url { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Told { get; private set; }

    public void Listening(Uri baseUrl) => Url.TrySetResult(baseUrl);

    public PreviewBuild Build(Uri baseUrl, ImmutableArray<string> changed, CancellationToken cancel)
    {
        var build = OnBuild(changed);
        _builds.Writer.TryWrite((baseUrl, changed));
        return build;
    }

    public void Built() => Told++;

    public ValueTask<ReadOnlyMemory<byte>?> RenderNowAsync(string sitePath, CancellationToken cancel) => new(OnRenderNow(sitePath));

    public ValueTask<string?> MarkOfAsync(string sitePath, CancellationToken cancel) => new(Marks.GetValueOrDefault(sitePath));

    public Task<(Uri BaseUrl, ImmutableArray<string> Changed)> NextBuildAsync() => _builds.Reader.ReadAsync().AsTask().WaitAsync(Patience);
}
