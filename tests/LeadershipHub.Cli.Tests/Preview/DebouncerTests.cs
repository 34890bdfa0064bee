using System.Collections.Immutable;
using LeadershipHub.Preview.Watching;

namespace LeadershipHub.Cli.Tests.Preview;

public sealed class DebouncerTests : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(200);

    private readonly FakeClock _clock = new();
    private readonly Debouncer _changes;
    private readonly IAsyncEnumerator<ImmutableArray<string>> _bursts;

    public DebouncerTests()
    {
        _changes = new(_clock, Quiet, Longest);
        _bursts = _changes.ReadAllAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_burst_is_handed_over_once_when_it_is_quiet()
    {
        _changes.Signal("b.md");
        _clock.Advance(Quiet / 2);
        _changes.Signal("a.md");
        _changes.Signal("b.md");
        var next = _bursts.MoveNextAsync().AsTask();
        _clock.Advance(Quiet / 2);
        Assert.False(next.IsCompleted);

        _clock.Advance(Quiet / 2);

        Assert.True(await next);
        Assert.Equal(["a.md", "b.md"], _bursts.Current);
    }

    [Fact]
    public async Task A_burst_that_does_not_end_is_handed_over_all_the_same()
    {
        var next = _bursts.MoveNextAsync().AsTask();
        for (var time = TimeSpan.Zero; time < Longest; time += Quiet / 2)
        {
            Assert.False(next.IsCompleted);
            _changes.Signal("a.md");
            _clock.Advance(Quiet / 2);
        }

        Assert.True(await next);
    }

    [Fact]
    public async Task Bursts_that_came_while_the_reader_was_busy_are_one()
    {
        _changes.Signal("b.md");
        _clock.Advance(Quiet);
        _changes.Signal("a.md");
        _clock.Advance(Quiet);

        Assert.True(await _bursts.MoveNextAsync());
        Assert.Equal(["a.md", "b.md"], _bursts.Current);
        Assert.False(_bursts.MoveNextAsync().AsTask().IsCompleted);
    }

    [Fact]
    public void Where_nothing_changes_nothing_is_handed_over()
    {
        var next = _bursts.MoveNextAsync().AsTask();

        _clock.Advance(TimeSpan.FromHours(1));

        Assert.False(next.IsCompleted);
    }

    public void Dispose() => _changes.Dispose();
}
