namespace LeadershipHub.Scripting.Tests;

/// <summary>What <see cref="RichHost"/> has from its parent.</summary>
public class RichHostParent
{
    public int Inherited { get; init; } = 1;

    public override string ToString() => "rich";
}
