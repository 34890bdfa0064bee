using System.Collections.Immutable;
using System.Globalization;
using LeadershipHub.Preview.Watching;

namespace LeadershipHub.Cli.Tests.Preview;

public sealed class DebouncerTests : IDisposable
{
    private static readonly TimeSpan Quiet = Debouncer.Quiet;

    private readonly FakeClock _clock = new();
    private readonly Debouncer _changes;
    private readonly IAsyncEnumerator<ImmutableArray<string>> _bursts;

    public DebouncerTests()
    {
        _changes = new(_clock);
        _bursts = _changes.ReadAllAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_burst_is_handed_over_once_when_it_is_quiet()
    {
        Signal("b.md");
        _clock.Advance(Quiet / 2);
        Signal("a.md");
        Signal("b.md");
        var next = _bursts.MoveNextAsync().AsTask();
        _clock.Advance(Quiet / 2);
        Assert.False(next.IsCompleted);

        _clock.Advance(Quiet / 2);

        Assert.True(await next);
        Assert.Equal(["a.md", "b.md"], _bursts.Current);
    }

    [Fact]
    public async Task A_save_whose_events_do_not_end_is_handed_over_all_the_same()
    {
        var next = _bursts.MoveNextAsync().AsTask();
        for (var time = TimeSpan.Zero; time < Debouncer.Longest; time += Quiet / 2)
        {
            Assert.False(next.IsCompleted);
            Signal("a.md");
            _clock.Advance(Quiet / 2);
        }

        Assert.True(await next);
    }

    [Fact]
    public async Task Bursts_that_came_while_the_reader_was_busy_are_one()
    {
        Signal("b.md");
        _clock.Advance(Quiet);
        Signal("a.md");
        _clock.Advance(Quiet);

        Assert.True(await _bursts.MoveNextAsync());
        Assert.Equal(["a.md", "b.md"], _bursts.Current);
        Assert.False(_bursts.MoveNextAsync().AsTask().IsCompleted);
    }

    [Fact]
    public async Task A_file_that_is_removed_and_written_again_is_handed_over_when_it_is_back()
    {
        _changes.Signal("a.md", isUnsettled: true);
        var next = _bursts.MoveNextAsync().AsTask();
        _clock.Advance(Debouncer.Longest);
        Assert.False(next.IsCompleted);

        Signal("a.md");
        _clock.Advance(Quiet);

        Assert.True(await next);
        Assert.Equal(["a.md"], _bursts.Current);
    }

    [Fact]
    public async Task A_file_that_stays_unsettled_is_handed_over_later()
    {
        _changes.Signal("a.md", isUnsettled: true);
        var next = _bursts.MoveNextAsync().AsTask();
        _clock.Advance(Debouncer.QuietWhileUnsettled);

        Assert.True(await next);
    }

    [Fact]
    public async Task A_file_that_is_unsettled_holds_back_the_files_beside_it()
    {
        _changes.Signal("a.md", isUnsettled: true);
        Signal("b.md");
        var next = _bursts.MoveNextAsync().AsTask();
        _clock.Advance(Quiet);
        Assert.False(next.IsCompleted);

        Signal("a.md");
        _clock.Advance(Quiet);

        Assert.True(await next);
        Assert.Equal(["a.md", "b.md"], _bursts.Current);
    }

    [Fact]
    public async Task A_storm_is_one_burst_in_spite_of_its_gaps()
    {
        var next = _bursts.MoveNextAsync().AsTask();
        for (var file = 0; file < 40; file++)
        {
            Signal(file.ToString("00", CultureInfo.InvariantCulture));
            _clock.Advance(file < Debouncer.Storm ? TimeSpan.FromMilliseconds(1) : Debouncer.Longest);
        }

        Assert.False(next.IsCompleted);
        _clock.Advance(Debouncer.QuietInStorm);

        Assert.True(await next);
        Assert.Equal(40, _bursts.Current.Length);
    }

    [Fact]
    public async Task A_storm_that_does_not_end_is_handed_over_all_the_same()
    {
        var next = _bursts.MoveNextAsync().AsTask();
        for (var time = TimeSpan.Zero; time < Debouncer.LongestStorm; time += Quiet / 2)
        {
            Signal(time.Ticks.ToString(CultureInfo.InvariantCulture));
            _clock.Advance(Quiet / 2);
        }

        Assert.True(await next);
    }

    [Fact]
    public void What_was_not_read_yet_is_pending()
    {
        Assert.False(_changes.IsPending);

        Signal("a.md");
        Assert.True(_changes.IsPending);

        _clock.Advance(Quiet);
        Assert.True(_changes.IsPending);
    }

    [Fact]
    public async Task What_was_read_is_not_pending()
    {
        Signal("a.md");
        _clock.Advance(Quiet);

        await _bursts.MoveNextAsync();

        Assert.False(_changes.IsPending);
    }

    [Fact]
    public void Where_nothing_changes_nothing_is_handed_over()
    {
        var next = _bursts.MoveNextAsync().AsTask();

        _clock.Advance(TimeSpan.FromHours(1));

        Assert.False(next.IsCompleted);
    }

    public void Dispose() => _changes.Dispose();

    private void Signal(string path) => _changes.Signal(path, isUnsettled: false);
}
