namespace LeadershipHub.Engine.Model;

/// <summary>
/// Pieces of work of one thread that another one may do: what <see cref="Workers.Each"/> shares is offered here, and taken by who has nothing else to do.
/// </summary>
internal sealed class WorkOffer
{
    private readonly object _gate = new();
    private Action? _work;
    private bool _isOver;

    /// <summary>Offers work, in place of what was offered before and nobody has taken.</summary>
    public void Make(Action work) => Change(() => _work = work);

    /// <summary>Nothing more will be offered.</summary>
    public void End() => Change(() => _isOver = true);

    /// <summary>Does what is offered, if anything is.</summary>
    public void Help() => Take(waits: false)?.Invoke();

    /// <summary>Does all that is offered until nothing more will be.</summary>
    public void HelpToTheEnd()
    {
        while (Take(waits: true) is { } work)
            work();
    }

    private Action? Take(bool waits)
    {
        lock (_gate)
        {
            while (waits && _work is null && !_isOver)
                Monitor.Wait(_gate);

            var work = _work;
            _work = null;
            return work;
        }
    }

    private void Change(Action change)
    {
        lock (_gate)
        {
            change();
            Monitor.PulseAll(_gate);
        }
    }
}
