using System.Collections.Immutable;
using LeadershipHub.Scripting.Running;

namespace LeadershipHub.Scripting;

/// <summary>A script that was compiled, or tried to be.</summary>
public sealed record PreparedScript
{
    /// <summary>As in <see cref="ScriptSource.Path"/>.</summary>
    public required string Path { get; init; }

    /// <summary>Errors and warnings in source order; the warnings of a script that comes from the cache too.</summary>
    public ImmutableArray<ScriptProblem> Problems { get; init; } = [];

    /// <summary>
    /// The other files of the site that it was made of, loaded texts and libraries, below the root. Where something is wrong, those that
    /// were named and found so far: a change of one of them may repair it.
    /// </summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>Whether the compiler was spared.</summary>
    public bool IsFromCache { get; init; }

    /// <summary>Whether there is something to run: no error was found.</summary>
    public bool CanRun => Image is not null;

    internal ScriptImage? Image { get; init; }

    /// <summary>Loads the script, apart from all others and so that it can be let go of again. May be called many times.</summary>
    /// <exception cref="InvalidOperationException">The script has errors.</exception>
    public LoadedScript Load() =>
        LoadedScript.From(Image ?? throw new InvalidOperationException($"'{Path}' has errors and cannot be loaded."));
}
