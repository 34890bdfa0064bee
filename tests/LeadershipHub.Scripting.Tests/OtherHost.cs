namespace LeadershipHub.Scripting.Tests;

/// <summary>A host without members.</summary>
public sealed class OtherHost;
