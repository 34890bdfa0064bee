using System.Collections.Immutable;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine;

/// <summary>
/// What a thread beside a <see cref="QuickBuild"/> does: it takes the memory out and rehearses what the build comes to. It is one of those that look at the output, where that has
/// not ended yet, and afterwards goes on with it: the build need not know what is there before it publishes something, and there is no thread to wait for until it has begun.
/// </summary>
internal sealed class EditCompanion
{
    private readonly Started<QuickMemory?> _memory;
    private readonly object _gate = new();
    private Settings? _settings;
    private bool _hasSettings;
    private int _reached;

    public EditCompanion(BuildOptions options, BuildMemory memory, KnownOutput output, Sources sources, ImmutableArray<ChangedSource> changed)
    {
        Action? rehearse = options.Threads == 1 ? null : () => Rehearsal.Once(() => Rehearse(options, sources, changed));
        _memory = new(memory.Quick, rehearse, output.TryAsk);
    }

    /// <summary>Waits for what is remembered; null where there is nothing.</summary>
    /// <exception cref="DamagedMemoryException">It is damaged.</exception>
    public QuickMemory? Memory() => _memory.Result();

    /// <summary>Hands over the settings, which the rehearsal waits for.</summary>
    /// <param name="take">Takes them out of the memory; null where they have to be read.</param>
    /// <returns>The settings.</returns>
    public Settings? Give(Func<Settings?> take)
    {
        Settings? settings = null;
        try
        {
            return settings = take();
        }
        finally
        {
            lock (_gate)
            {
                (_settings, _hasSettings) = (settings, true);
                Monitor.Pulse(_gate);
            }
        }
    }

    /// <summary>Tells how far the build has come: what it has come to itself need not be rehearsed.</summary>
    public void Reach(BuildStage stage) => Volatile.Write(ref _reached, (int)stage);

    private void Rehearse(BuildOptions options, Sources sources, ImmutableArray<ChangedSource> changed)
    {
        if (Settings() is not { } settings)
            Rehearsal.Run();
        else if (!changed.IsEmpty && Memory() is { } memory)
            EditRehearsal.Run(options, memory, sources, settings, changed[0], () => (BuildStage)Volatile.Read(ref _reached));
    }

    private Settings? Settings()
    {
        lock (_gate)
        {
            while (!_hasSettings)
                Monitor.Wait(_gate);
            return _settings;
        }
    }
}
