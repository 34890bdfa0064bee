namespace LeadershipHub.Templating.Syntax;

/// <summary>What <c>for</c>, <c>while</c> and <c>tablerow</c> tell about the current step.</summary>
internal enum LoopMember
{
    Index,
    ReverseIndex,
    First,
    Last,
    Even,
    Odd,
    Changed,
    Length,
    Column,
}
