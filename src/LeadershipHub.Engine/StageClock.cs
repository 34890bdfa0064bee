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

    private void Leave()
    {
        if (_stage is { } stage)
            _times.Add(new(stage, Stopwatch.GetElapsedTime(_since)));
        _stage = null;
    }
}
