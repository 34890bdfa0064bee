using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tests.Model;

public sealed class WorkersTests
{
    [Theory]
    [InlineData(0, 4)]
    [InlineData(1, 4)]
    [InlineData(1000, 1)]
    [InlineData(1000, 0)]
    [InlineData(1000, 4)]
    public void Each_piece_of_work_is_done_once(int count, int threads)
    {
        var done = new int[count];
        Workers.Each(count, threads, i => Interlocked.Increment(ref done[i]), CancellationToken.None);
        Assert.All(done, times => Assert.Equal(1, times));
    }

    [Fact]
    public void Several_threads_take_part()
    {
        // Each of the two waits until the other has begun.
        using var both = new Barrier(2);
        Workers.Each(2, 2, _ => Assert.True(both.SignalAndWait(TimeSpan.FromMinutes(1), CancellationToken.None)), CancellationToken.None);
        Assert.Equal(1, both.CurrentPhaseNumber);
    }

    [Fact]
    public void What_a_piece_of_work_throws_is_thrown_as_it_is_and_no_more_are_begun()
    {
        var begun = 0;
        var thrown = Assert.Throws<FormatException>(() => Workers.Each(10_000, 1, i =>
        {
            begun++;
            if (i == 3)
                throw new FormatException("the fourth");
        }, CancellationToken.None));
        Assert.Equal("the fourth", thrown.Message);
        Assert.Equal(4, begun);
    }

    [Fact]
    public void What_another_thread_throws_reaches_the_caller()
    {
        using var both = new Barrier(2);
        var caller = Environment.CurrentManagedThreadId;
        Assert.Throws<FormatException>(() => Workers.Each(2, 2, _ =>
        {
            Assert.True(both.SignalAndWait(TimeSpan.FromMinutes(1), CancellationToken.None));
            if (Environment.CurrentManagedThreadId != caller)
                throw new FormatException();
        }, CancellationToken.None));
    }

    [Fact]
    public void Cancelled_it_begins_no_more()
    {
        using var stop = new CancellationTokenSource();
        var begun = 0;
        Assert.Throws<OperationCanceledException>(() => Workers.Each(10_000, 1, _ =>
        {
            begun++;
            stop.Cancel();
        }, stop.Token));
        Assert.Equal(1, begun);
    }
}
