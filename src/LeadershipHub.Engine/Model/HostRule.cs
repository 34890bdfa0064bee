using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model;

/// <summary>Headers that a host sends with some of the files.</summary>
/// <param name="Path">From the root of the host, percent-encoded. <c>*</c> at its end stands for anything, <c>:name</c> for one part of a path.</param>
public sealed record HostRule(string Path, ImmutableArray<(string Name, string Value)> Headers);
