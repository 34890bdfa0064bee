namespace LeadershipHub.Templating.Runtime;

/// <summary>Where a running loop stands; reused by later loops of the same depth.</summary>
internal sealed class LoopState
{
    public LoopKind Kind { get; set; }

    public long Index { get; set; }

    public long Length { get; set; }

    /// <summary>Of a <c>tablerow</c>, from 1.</summary>
    public int Column { get; set; }

    public Value Current { get; set; }

    public Value Previous { get; set; }

    /// <summary>The frame that the loop runs in: functions do not see the loops of their caller.</summary>
    public int Frame { get; set; }
}
