using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model;

/// <summary>What stage 1 found on disk; each list is in ordinal order of its paths.</summary>
public sealed record Sources
{
    public required ISourceReader Reader { get; init; }

    /// <summary>All of the below in ordinal order of their paths.</summary>
    public required ImmutableArray<SourceFile> All { get; init; }

    /// <summary><c>site.config.yml</c>, or null where there is none.</summary>
    public required SourceFile? Config { get; init; }

    /// <summary><c>site.lock.yml</c>, or null where there is none.</summary>
    public required SourceFile? Lock { get; init; }

    /// <summary>Everything below <c>content/</c>.</summary>
    public required ImmutableArray<SourceFile> Content { get; init; }

    /// <summary>Everything below <c>static/</c>.</summary>
    public required ImmutableArray<SourceFile> Static { get; init; }

    /// <summary>The site's overrides below <c>theme/</c>.</summary>
    public required ImmutableArray<SourceFile> ThemeOverrides { get; init; }

    /// <summary>The files of every theme by its name, below <c>themes/NAME/</c>.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<SourceFile>> Themes { get; init; }
}
