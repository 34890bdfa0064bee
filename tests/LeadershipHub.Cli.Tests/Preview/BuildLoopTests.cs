using LeadershipHub.Preview;
using LeadershipHub.Preview.Live;
using LeadershipHub.Preview.Watching;

namespace LeadershipHub.Cli.Tests.Preview;

public sealed class BuildLoopTests : IDisposable
{
    private static readonly Uri Url = new("http://127.0.0.1:4000/");

    private readonly FakeClock _clock = new();
    private readonly FakeSite _site = new();
    private readonly BuildLog _log = new();
    private readonly Debouncer _changes;
    private readonly CancellationTokenSource _end = new();

    public BuildLoopTests() => _changes = new(_clock);

    [Fact]
    public async Task A_failure_while_a_source_is_being_saved_again_is_not_told()
    {
        var builds = 0;
        _site.OnBuild = changed => (++builds, changed.IsEmpty) switch
        {
            (_, true) => new() { Succeeded = true },
            (2, _) => FailWhileSavedAgain(),
            _ => new() { Succeeded = true },
        };
        var loop = Loop();
        await _site.NextBuildAsync();

        Save("content/a.md");
        await _site.NextBuildAsync();
        await _site.NextBuildAsync();
        await EndAsync(loop);

        Assert.Equal(2, _site.Told);
        Assert.Empty(_log.Since(null)!.Build.Problems); // There was a build.
    }

    [Fact]
    public async Task A_failure_counts_where_nothing_is_being_saved()
    {
        _site.OnBuild = changed => new() { Succeeded = changed.IsEmpty };
        var loop = Loop();
        await _site.NextBuildAsync();

        Save("content/a.md");
        await _site.NextBuildAsync();
        await EndAsync(loop);

        Assert.Equal(2, _site.Told);
        Assert.False(_log.Since(null)!.Build.Succeeded); // There was a build.
    }

    [Fact]
    public async Task A_folder_that_is_never_quiet_does_not_hide_failures_for_ever()
    {
        _site.OnBuild = changed => changed.IsEmpty ? new() { Succeeded = true } : FailWhileSavedAgain();
        var loop = Loop();
        await _site.NextBuildAsync();

        Save("content/a.md");
        for (var build = 0; build < 5; build++)
            await _site.NextBuildAsync();

        await EndAsync(loop);

        Assert.True(_site.Told >= 2, $"Told {_site.Told} times.");
    }

    public void Dispose()
    {
        _changes.Dispose();
        _end.Dispose();
    }

    private Task Loop() => Task.Run(() => new BuildLoop(_site, Url, _changes, _log).RunAsync(_end.Token));

    private async Task EndAsync(Task loop)
    {
        await _end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => loop.WaitAsync(FakeSite.Patience));
    }

    private void Save(string path)
    {
        _changes.Signal(path, isUnsettled: false);
        _clock.Advance(Debouncer.Quiet);
    }

    private PreviewBuild FailWhileSavedAgain()
    {
        Save("content/a.md");
        return new() { Succeeded = false, Problems = [new() { IsError = true, Code = "LH101", Message = "The file is missing." }] };
    }
}
