namespace LeadershipHub.Templating.Runtime;

/// <summary>What <c>1..5</c> yields: whole numbers from <paramref name="First"/> to <paramref name="Last"/>, both included.</summary>
/// <remarks>A range whose end lies below its start counts down.</remarks>
internal sealed record NumberRange(long First, long Last, bool Exclusive)
{
    public long Count
    {
        get
        {
            var distance = Last >= First ? Last - First : First - Last;
            return Exclusive ? distance : distance + 1;
        }
    }

    public long this[long index] => Last >= First ? First + index : First - index;
}
