using System.Collections.Immutable;

namespace LeadershipHub.Preview.Hosting;

/// <summary>Headers for the paths that a pattern matches.</summary>
public sealed record HeadersRule(PathPattern Path, ImmutableArray<(string Name, string Value)> Headers);
