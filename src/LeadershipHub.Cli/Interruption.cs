using System.Runtime.InteropServices;

namespace LeadershipHub.Cli;

/// <summary>
/// Turns the first Ctrl+C (or a polite request to stop) into a cancellation; the second one ends the process as usual. It begins to listen on a thread of its own: that takes
/// some milliseconds, in which a command need not wait, and in which nothing is lost yet by ending at once.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly Thread _listening;
    private PosixSignalRegistration? _interrupt;
    private PosixSignalRegistration? _terminate;

    public Interruption()
    {
        _listening = new(Listen) { IsBackground = true };
        _listening.Start();
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        _listening.Join();
        _interrupt?.Dispose();
        _terminate?.Dispose();
        _source.Dispose();
    }

    private void Listen()
    {
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
    }

    private void Cancel(PosixSignalContext context)
    {
        if (_source.IsCancellationRequested)
            return;

        context.Cancel = true;
        _source.Cancel();
    }
}
