using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tests.Model;

public sealed class SharedWorkTests
{
    [Fact]
    public void Another_thread_does_pieces_too_and_is_waited_for()
    {
        using var both = new Barrier(2);
        using var mayEnd = new ManualResetEventSlim();
        var done = new int[2];
        Thread? other = null;
        var shared = new SharedWork(2, i =>
        {
            // Each of the two waits until the other has begun; the other's then lasts longer than the one of who finishes.
            Assert.True(both.SignalAndWait(TimeSpan.FromMinutes(1), CancellationToken.None));
            if (Environment.CurrentManagedThreadId == other?.ManagedThreadId)
                Assert.True(mayEnd.Wait(TimeSpan.FromMinutes(1), CancellationToken.None));
            else
                ThreadPool.QueueUserWorkItem(_ => mayEnd.Set());
            Interlocked.Increment(ref done[i]);
        }, CancellationToken.None);
        other = Workers.Background(shared.Join);
        other.Start();

        shared.Finish();

        Assert.Equal([1, 1], done);
    }

    [Fact]
    public void Who_comes_late_finds_nothing_to_do()
    {
        var done = 0;
        var shared = new SharedWork(3, _ => done++, CancellationToken.None);
        shared.Finish();

        shared.Join();
        shared.Finish();

        Assert.Equal(3, done);
    }

    [Fact]
    public void A_pause_sends_away_who_is_at_it_and_whoever_comes_afterwards_goes_on()
    {
        List<int> done = [];
        SharedWork? shared = null;
        shared = new(10, i =>
        {
            done.Add(i);
            if (i is 3 or 5)
                shared?.Pause();
        }, CancellationToken.None);

        shared.Join();
        Assert.Equal([0, 1, 2, 3], done);
        shared.Join();
        Assert.Equal([0, 1, 2, 3, 4, 5], done);
        shared.Finish();
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], done);
    }

    [Fact]
    public void Who_finishes_minds_no_pause_that_comes_meanwhile()
    {
        var done = 0;
        SharedWork? shared = null;
        shared = new(10, _ =>
        {
            done++;
            shared?.Pause();
        }, CancellationToken.None);

        shared.Finish();

        Assert.Equal(10, done);
    }

    [Fact]
    public void Abandoned_it_has_no_more_pieces()
    {
        var done = 0;
        var shared = new SharedWork(10, _ => done++, CancellationToken.None);
        shared.Abandon();

        shared.Join();
        shared.Finish();

        Assert.Equal(0, done);
    }

    [Fact]
    public void What_a_piece_throws_is_thrown_by_who_finishes_and_by_nobody_else()
    {
        var shared = new SharedWork(10, _ => throw new FormatException("the first"), CancellationToken.None);

        shared.Join();

        Assert.Equal("the first", Assert.Throws<FormatException>(shared.Finish).Message);
    }
}
