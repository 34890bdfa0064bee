using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tracing;

/// <summary>What one route wrote and what it read for it.</summary>
/// <param name="Written">The published file.</param>
/// <param name="Reads">As <see cref="TraceRecorder"/> writes it.</param>
/// <param name="PaginatorBits">Members of its own paginator that it read.</param>
/// <param name="Reason">Why it was rendered when it was last; null where everything was.</param>
public sealed record RouteTrace(OutputFile Written, ReadOnlyMemory<byte> Reads, ulong PaginatorBits, string? Reason = null);
