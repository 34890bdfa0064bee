using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine;

/// <summary>
/// Builds of one hub, one after the other, as the preview makes them: the memory stays at hand, and the output folder, which nobody else writes to, is looked at
/// once. With a watcher the tree of sources is not walked either. Each build gives what <see cref="Build.Run(BuildOptions, CancellationToken)"/> would. Not for several threads at once.
/// </summary>
public sealed class BuildSession : IDisposable
{
    private readonly KnownOutput _output = new(isTrusted: true);
    private readonly KnownSources _sources = new();
    private MemoryShelf? _shelf;
    private ICardPainter? _painter;

    /// <param name="changed">
    /// Paths below the site's folder, with forward slashes: all that has changed since the last build of this session, as a watcher saw it. Null where nobody
    /// watches; the whole tree is walked then.
    /// </param>
    /// <exception cref="OperationCanceledException">Cancelled; what was published before is as it was.</exception>
    public BuildResult Run(BuildOptions options, ImmutableArray<string>? changed = null, CancellationToken cancel = default)
    {
        _sources.Changed = changed;
        if (_shelf is null || !string.Equals(_shelf.FilePath, BuildMemory.PathFor(options), StringComparison.Ordinal))
        {
            Settle();
            _shelf = MemoryShelf.AtHand(options, EngineVersion.Stamp);
        }

        _painter ??= Build.PainterOf(options);
        return Build.Run(options with { Painter = _painter }, _shelf, _sources, _output, cancel);
    }

    /// <summary>Waits until the memory lies in its file. One that cannot be written is no loss: the next build does without.</summary>
    public void Settle()
    {
        try
        {
            _shelf?.Finish();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    public void Dispose() => Settle();
}
