using System.Collections.Immutable;
using Markdig.Syntax.Inlines;

namespace LeadershipHub.Engine.Parsing.Markdown.Syntax;

/// <summary><c>[!NOTE]</c> as the first line of a quote.</summary>
internal sealed class AdmonitionMarker(string kind) : LeafInline
{
    public static readonly ImmutableArray<string> Kinds = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"];

    /// <summary>As the author wrote it.</summary>
    public string Kind { get; } = kind;

    /// <summary>The kind in lower case, or null where there is no such kind.</summary>
    public string? Known
    {
        get
        {
            foreach (var known in Kinds)
            {
                if (known.Equals(Kind, StringComparison.OrdinalIgnoreCase))
                    return known.ToLowerInvariant();
            }

            return null;
        }
    }
}
