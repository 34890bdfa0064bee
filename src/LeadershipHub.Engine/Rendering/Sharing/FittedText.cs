using System.Collections.Immutable;

namespace LeadershipHub.Engine.Rendering.Sharing;

/// <summary>A text in lines that fit into a box.</summary>
/// <param name="Size">Of the font, in the drawing's units.</param>
/// <param name="LineHeight">From one baseline to the next.</param>
/// <param name="Family">Of the font that it was measured with.</param>
internal sealed record FittedText(ImmutableArray<string> Lines, double Size, double LineHeight, string Family);
