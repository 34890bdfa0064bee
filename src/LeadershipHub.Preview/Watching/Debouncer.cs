using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace LeadershipHub.Preview.Watching;

/// <summary>Gathers signals that come in bursts and hands each burst over as one. Thread-safe.</summary>
internal sealed class Debouncer : IDisposable
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _clock;
    private readonly TimeSpan _quiet;
    private readonly TimeSpan _longest;
    private readonly ITimer _timer;
    private readonly Channel<ImmutableArray<string>> _bursts = Channel.CreateUnbounded<ImmutableArray<string>>(new() { SingleReader = true });
    private readonly SortedSet<string> _paths = new(StringComparer.Ordinal);
    private long _firstAt;

    /// <param name="clock">Measures both times.</param>
    /// <param name="quiet">A burst is over when no signal came for this long.</param>
    /// <param name="longest">A burst that does not end is handed over after this long.</param>
    public Debouncer(TimeProvider clock, TimeSpan quiet, TimeSpan longest)
    {
        (_clock, _quiet, _longest) = (clock, quiet, longest);
        _timer = clock.CreateTimer(_ => HandOver(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Signal(string path)
    {
        lock (_gate)
        {
            if (_paths.Count == 0)
                _firstAt = _clock.GetTimestamp();

            _paths.Add(path);
            var left = _longest - _clock.GetElapsedTime(_firstAt);
            var due = left < _quiet ? left : _quiet;
            _timer.Change(due > TimeSpan.Zero ? due : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
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

    private void HandOver()
    {
        lock (_gate)
        {
            if (_paths.Count == 0)
                return;

            _bursts.Writer.TryWrite([.. _paths]);
            _paths.Clear();
        }
    }
}
