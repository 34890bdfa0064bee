using System.Collections.Immutable;
using LeadershipHub.Engine.Rendering.Head;

namespace LeadershipHub.Engine.Rendering.Assets;

/// <summary>What pages say of an asset besides its address.</summary>
/// <param name="Integrity">A hash of the published bytes, <c>sha384-…</c>. https://www.w3.org/TR/SRI/</param>
/// <param name="Elsewhere">What a style sheet names on other hosts, with those of sheets that it imports.</param>
internal sealed record AssetReading(string Integrity, ImmutableArray<(CssUse Use, string Address)> Elsewhere);
