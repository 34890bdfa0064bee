using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model;

/// <summary>A folder of pages. <paramref name="Name"/> is its path below <c>content/</c>; <paramref name="Page"/> is null where it has no list page.</summary>
public sealed record Section(string Name, SectionConfig Config, Page? Page, ImmutableArray<Page> Pages);
