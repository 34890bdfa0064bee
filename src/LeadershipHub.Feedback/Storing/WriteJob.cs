namespace LeadershipHub.Feedback.Storing;

/// <summary>Something to be done in the next transaction, and somebody who waits for its end.</summary>
internal abstract class WriteJob
{
    /// <summary>May run twice: once with others, and again by itself if one of them failed.</summary>
    public abstract Task RunAsync(SqlSession session);

    /// <summary>The transaction is on the disk.</summary>
    public abstract void Succeed();

    public abstract void Fail(Exception fault);
}

internal class WriteJob<T>(Func<SqlSession, Task<T>>? work) : WriteJob
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<T> Done => _done.Task;

    protected T? Result { get; set; }

    public override async Task RunAsync(SqlSession session)
    {
        if (work is not null)
            Result = await work(session);
    }

    public override void Succeed() => _done.TrySetResult(Result!); // It ran, or there would be no commit.

    public override void Fail(Exception fault) => _done.TrySetException(fault);
}
