using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tests.Model;

public sealed class StartedTests
{
    [Fact]
    public void The_work_is_done_beside_the_caller_who_may_ask_more_than_once()
    {
        var caller = Environment.CurrentManagedThreadId;
        var started = new Started<int>(() => Environment.CurrentManagedThreadId);

        Assert.NotEqual(caller, started.Result());
        Assert.Equal(started.Result(), started.Result());
    }

    [Fact]
    public void What_it_throws_is_thrown_by_who_asks()
    {
        var started = new Started<int>(() => throw new FormatException("as it was"));

        Assert.Equal("as it was", Assert.Throws<FormatException>(() => started.Result()).Message);
    }

    [Fact]
    public void Nobody_waits_for_what_follows()
    {
        using var mayEnd = new ManualResetEventSlim();
        using var isOver = new ManualResetEventSlim();
        var started = new Started<int>(() => 7, () =>
        {
            mayEnd.Wait(TimeSpan.FromMinutes(1), CancellationToken.None);
            isOver.Set();
        });

        Assert.Equal(7, started.Result());
        Assert.False(isOver.IsSet);
        mayEnd.Set();
        Assert.True(isOver.Wait(TimeSpan.FromMinutes(1), CancellationToken.None));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_thread_that_is_there_does_it_and_where_there_is_none_another_one(bool isThere)
    {
        Action? asked = null;
        var started = new Started<int>(() => Environment.CurrentManagedThreadId, tryAsk: work =>
        {
            asked = work;
            return isThere;
        });
        if (isThere)
            asked?.Invoke();

        Assert.Equal(isThere, started.Result() == Environment.CurrentManagedThreadId);
    }
}
