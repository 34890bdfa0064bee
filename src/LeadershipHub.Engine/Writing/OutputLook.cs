using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Writing;

/// <summary>Looks whether the files of an output folder are as their list says, on threads that may be asked for something else meanwhile.</summary>
internal sealed class OutputLook
{
    private const int Batch = 128;

    private readonly FileStamp.FolderHandle _folder;
    private readonly SharedWork _batches;
    private readonly Lock _gate = new();
    private Action? _errand;
    private int _attending;
    private bool _isIntact = true;

    public OutputLook(PublishedFiles files, CancellationToken cancel)
    {
        Files = files;
        _folder = FileStamp.Open(files.Folder);
        _batches = new((files.Count + Batch - 1) / Batch, LookAt, cancel);
    }

    public PublishedFiles Files { get; }

    /// <summary>Lets so many threads begin.</summary>
    public void Begin(int threads)
    {
        _attending = threads;
        for (var i = 0; i < threads; i++)
            Workers.Background(Attend).Start();
    }

    /// <summary>Lets one of the threads do something more urgent, after which it goes on; false where none is left.</summary>
    public bool TryAsk(Action errand)
    {
        lock (_gate)
        {
            if (_attending == 0)
                return false;
            _errand = errand;
        }

        _batches.Pause();
        return true;
    }

    /// <summary>Looks at what is left: whether every file is there, has its size and was not written since.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public bool IsIntact()
    {
        try
        {
            _batches.Finish();
            return _isIntact;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Ends it, done or not.</summary>
    public void End()
    {
        _batches.Abandon();
        _folder.Dispose();
    }

    private void Attend()
    {
        while (true)
        {
            _batches.Join();
            Action? errand;
            lock (_gate)
            {
                (errand, _errand) = (_errand, null);
                if (errand is null && _batches.IsOver)
                {
                    _attending--;
                    return;
                }
            }

            errand?.Invoke();
        }
    }

    private void LookAt(int batch)
    {
        for (var i = batch * Batch; i < Math.Min((batch + 1) * Batch, Files.Count) && Volatile.Read(ref _isIntact); i++)
        {
            if (!Files.IsIntact(_folder, i))
                Volatile.Write(ref _isIntact, false);
        }
    }
}
