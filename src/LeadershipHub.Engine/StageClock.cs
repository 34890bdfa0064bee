using System.Collections.Immutable;
using System.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine;

/// <summary>Takes the time of each stage and tells the caller when one begins.</summary>
internal sealed class StageClock(IProgress<BuildStage>? progress)
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly ImmutableArray<StageTime>.Builder _times = ImmutableArray.CreateBuilder<StageTime>();
    private BuildStage? _stage;
    private long _since;

    public TimeSpan Total { get; private set; }

    public void Enter(BuildStage stage)
    {
        Leave();
        _stage = stage;
        _since = Stopwatch.GetTimestamp();
        progress?.Report(stage);
    }

    public ImmutableArray<StageTime> Stop()
    {
        Leave();
        Total = Stopwatch.GetElapsedTime(_start);
        return _times.DrainToImmutable();
    }

    // A stage that a quick build has begun in vain is entered again by the whole one.
    private void Add(BuildStage stage, TimeSpan time)
    {
        for (var i = 0; i < _times.Count; i++)
        {
            if (_times[i].Stage != stage)
                continue;

            _times[i] = new(stage, _times[i].Time + time);
            return;
        }

        _times.Add(new(stage, time));
    }

    private void Leave()
    {
        if (_stage is { } stage)
            Add(stage, Stopwatch.GetElapsedTime(_since));
        _stage = null;
    }
}
