namespace LeadershipHub.Engine.Model;

/// <summary>How many pages of a kind there are.</summary>
public sealed record PageCount(string Kind, int Count);
