using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace LeadershipHub.Preview.Watching;

/// <summary>Gathers signals that come in bursts and hands each burst over as one, as soon as it may be over. Thread-safe.</summary>
internal sealed class Debouncer : IDisposable
{
    /// <summary>A save is several events within a millisecond or two: after so long without one it is over.</summary>
    internal static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(6);

    /// <summary>A save whose events do not end is built after so long all the same.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(25);

    /// <summary>Some editors remove a file, or empty it, before they write it, and a folder is made to be filled: so long is waited for what comes next.</summary>
    internal static readonly TimeSpan QuietWhileUnsettled = TimeSpan.FromMilliseconds(80);

    /// <summary>A checkout of another branch is thousands of events over a second or two, with gaps.</summary>
    internal static readonly TimeSpan QuietInStorm = TimeSpan.FromMilliseconds(60);

    internal static readonly TimeSpan LongestStorm = TimeSpan.FromSeconds(2);

    /// <summary>With more paths than this a burst is a storm; no editor saves so many at once.</summary>
    internal const int Storm = 12;

    private readonly Lock _gate = new();
    private readonly TimeProvider _clock;
    private readonly ITimer _timer;
    private readonly Channel<ImmutableArray<string>> _bursts = Channel.CreateUnbounded<ImmutableArray<string>>(new() { SingleReader = true });
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unsettled = new(StringComparer.Ordinal);
    private long _firstAt;
    private long _waitsSince;
    private TimeSpan _wait;

    /// <param name="clock">Measures all times.</param>
    public Debouncer(TimeProvider clock)
    {
        _clock = clock;
        _timer = clock.CreateTimer(_ => HandOver(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Whether something changed that was not read yet.</summary>
    public bool IsPending
    {
        get
        {
            lock (_gate)
                return _paths.Count > 0 || _bursts.Reader.TryPeek(out _);
        }
    }

    /// <param name="path">What changed.</param>
    /// <param name="isUnsettled">Whether it is missing, empty or a folder now, and so may be about to be written.</param>
    public void Signal(string path, bool isUnsettled)
    {
        lock (_gate)
        {
            if (_paths.Count == 0)
                _firstAt = _clock.GetTimestamp();

            _paths.Add(path);
            if (isUnsettled)
                _unsettled.Add(path);
            else
                _unsettled.Remove(path);

            var (quiet, longest) = Times();
            var left = longest - _clock.GetElapsedTime(_firstAt);
            Wait(left < quiet ? left : quiet);
        }
    }

    /// <summary>The paths of each burst in ordinal order; bursts that came while the reader was busy are one.</summary>
    public async IAsyncEnumerable<ImmutableArray<string>> ReadAllAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        while (await _bursts.Reader.WaitToReadAsync(cancel))
        {
            var all = new SortedSet<string>(StringComparer.Ordinal);
            while (_bursts.Reader.TryRead(out var burst))
                all.UnionWith(burst);

            yield return [.. all];
        }
    }

    public void Dispose() => _timer.Dispose();

    private (TimeSpan Quiet, TimeSpan Longest) Times()
    {
        if (_paths.Count > Storm)
            return (QuietInStorm, LongestStorm);

        return _unsettled.Count > 0 ? (QuietWhileUnsettled, QuietWhileUnsettled * 2) : (Quiet, Longest);
    }

    private void Wait(TimeSpan time)
    {
        (_waitsSince, _wait) = (_clock.GetTimestamp(), time > TimeSpan.Zero ? time : TimeSpan.Zero);
        _timer.Change(_wait, Timeout.InfiniteTimeSpan);
    }

    private void HandOver()
    {
        lock (_gate)
        {
            if (_paths.Count == 0)
                return;

            // A signal came while the timer was on its way here, and asked for more time. Timers may be a millisecond early.
            var left = _wait - _clock.GetElapsedTime(_waitsSince);
            if (left > TimeSpan.FromMilliseconds(1))
            {
                _timer.Change(left, Timeout.InfiniteTimeSpan);
                return;
            }

            _bursts.Writer.TryWrite([.. _paths]);
            _paths.Clear();
            _unsettled.Clear();
        }
    }
}
