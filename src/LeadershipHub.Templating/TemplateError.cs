using System.Collections.Immutable;

namespace LeadershipHub.Templating;

/// <summary>What is wrong in a template, and where.</summary>
/// <param name="Path">The template's path as its loader gave it.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 code units.</param>
/// <param name="Message">A sentence without a location.</param>
/// <param name="IncludeChain">Paths from the outermost template to this one; empty for a syntax error or a template not included.</param>
public sealed record TemplateError(string Path, int Line, int Column, string Message, ImmutableArray<string> IncludeChain)
{
    public override string ToString()
    {
        var chain = IncludeChain.IsDefaultOrEmpty ? "" : $" (included: {string.Join(" > ", IncludeChain)})";
        return $"{Path}({Line},{Column}): {Message}{chain}";
    }
}
