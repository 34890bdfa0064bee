namespace LeadershipHub.Engine.Tracing;

/// <summary>A part of the build's memory is not as it was written. The build begins again without it.</summary>
public sealed class DamagedMemoryException() : Exception("The memory of the last build is damaged.");
