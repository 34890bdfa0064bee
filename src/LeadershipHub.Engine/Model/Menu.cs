using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model;

/// <summary>A menu of the site, such as main or footer.</summary>
public sealed record Menu(string Name, ImmutableArray<MenuItem> Items);
