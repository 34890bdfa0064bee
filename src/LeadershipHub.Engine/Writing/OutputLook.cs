using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Writing;

/// <summary>Looks whether the files of an output folder are as their list says, on threads that come and go.</summary>
internal sealed class OutputLook
{
    private const int Batch = 128;

    private readonly FileStamp.FolderHandle _folder;
    private readonly SharedWork _batches;
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
        for (var i = 0; i < threads; i++)
            Workers.Background(Join).Start();
    }

    /// <summary>For another thread: takes part, as long as there is something to look at or until a pause.</summary>
    public void Join() => _batches.Join();

    /// <summary>Whoever takes part lets go of it; who joins afterwards goes on.</summary>
    public void Pause() => _batches.Pause();

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

    private void LookAt(int batch)
    {
        for (var i = batch * Batch; i < Math.Min((batch + 1) * Batch, Files.Count) && Volatile.Read(ref _isIntact); i++)
        {
            if (!Files.IsIntact(_folder, i))
                Volatile.Write(ref _isIntact, false);
        }
    }
}
