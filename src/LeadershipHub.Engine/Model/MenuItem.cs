using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model;

/// <summary>An entry of a menu. <paramref name="Page"/> is the page it leads to, where it is one of this site.</summary>
public sealed record MenuItem(string Title, string Url, Page? Page, ImmutableArray<MenuItem> Children);
