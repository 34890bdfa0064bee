using System.Collections.Immutable;
using LeadershipHub.Scripting.Files;
using LeadershipHub.Scripting.Packages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LeadershipHub.Scripting.Compiling;

/// <summary>A script with all that it names.</summary>
internal sealed record GatheredSources
{
    public required SyntaxTree Tree { get; init; }

    /// <summary>The loaded files, by path below the root.</summary>
    public required ImmutableDictionary<string, SourceText> Texts { get; init; }

    public required ImmutableArray<InputFile> Loaded { get; init; }

    public required ImmutableArray<LibraryFile> Libraries { get; init; }

    public required ImmutableArray<PackageDirective> Packages { get; init; }

    public required ImmutableArray<ScriptProblem> Problems { get; init; }
}
