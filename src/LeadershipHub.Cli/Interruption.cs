using System.Runtime.InteropServices;

namespace LeadershipHub.Cli;

/// <summary>
/// Turns the first Ctrl+C (or a polite request to stop) into a cancellation; the second one ends the process as usual. It listens from a moment after the start on: to
/// begin takes some milliseconds, which a command that is over by then need not spend, and until then nothing is lost by ending at once.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private const int Moment = 200; // ms

    private readonly CancellationTokenSource _source = new();
    private readonly object _gate = new();
    private PosixSignalRegistration? _interrupt;
    private PosixSignalRegistration? _terminate;
    private bool _isOver;

    public Interruption() => new Thread(Listen) { IsBackground = true }.Start();

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        lock (_gate)
        {
            _isOver = true;
            Monitor.Pulse(_gate);
            _interrupt?.Dispose();
            _terminate?.Dispose();
            _source.Dispose();
        }
    }

    private void Listen()
    {
        lock (_gate)
        {
            if (_isOver || (Monitor.Wait(_gate, Moment) && _isOver))
                return;

            _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
            _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
        }
    }

    private void Cancel(PosixSignalContext context)
    {
        if (_source.IsCancellationRequested)
            return;

        context.Cancel = true;
        _source.Cancel();
    }
}
