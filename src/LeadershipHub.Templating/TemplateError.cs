using System.Collections.Immutable;
using System.Globalization;

namespace LeadershipHub.Templating;

/// <summary>What is wrong in a template, and where.</summary>
/// <param name="Path">The template's path as its loader gave it.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 code units.</param>
/// <param name="Message">A sentence without a location.</param>
/// <param name="IncludeChain">Paths from the outermost template to this one; empty for a syntax error or a template not included.</param>
public sealed record TemplateError(string Path, int Line, int Column, string Message, ImmutableArray<string> IncludeChain)
{
    private const int LongestChain = 12;

    /// <summary>The error in one line; of a long chain, as a cycle makes it, only its first turns and its end.</summary>
    public override string ToString()
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{Path}({Line},{Column}): {Message}");
        if (IncludeChain.IsDefaultOrEmpty)
            return place;

        var chain = IncludeChain.Length <= LongestChain ? IncludeChain : [.. IncludeChain[..(LongestChain - 2)], "…", IncludeChain[^1]];
        return $"{place} (included: {string.Join(" > ", chain)})";
    }
}
