using System.Collections.Immutable;
using LeadershipHub.Scripting.Files;

namespace LeadershipHub.Scripting.Packages;

/// <summary>
/// NuGet packages for scripts. The .NET SDK restores them, for a project that is written for the purpose: feeds, credentials and folders are
/// then those that the machine and the site have anyway. Each set of packages is restored once.
/// </summary>
internal sealed class PackageShelf(ScriptSetup setup, ScriptStatistics statistics) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    public async Task<RestoredPackages> RestoreAsync(ImmutableArray<PackageDirective> directives, CancellationToken cancel)
    {
        if (directives.IsEmpty)
            return new(PackageFiles.None, []);
        if (Contradictions(directives) is { IsEmpty: false } contradictions)
            return new(PackageFiles.None, contradictions);

        // One after the other: they share the lock file, and NuGet is parallel by itself.
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            return await RestoreAsync(new PackageSet(directives), directives[0].At, cancel).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<RestoredPackages> RestoreAsync(PackageSet set, Place at, CancellationToken cancel)
    {
        if (!PackageLock.TryRead(setup.PackageLockPath, out var pins))
            return Failed(at, ScriptProblemId.PackageLockInvalid, $"'{Path.GetFileName(setup.PackageLockPath)}' cannot be read.", "Remove it, so that it is written anew, or take it back from version control.");

        var pinned = pins.Of(set);
        if (pinned is null && setup.PackagesAreLocked)
            return Failed(at, ScriptProblemId.PackageUnlisted, $"{set.Name} is not pinned.", "Build once without locked packages and keep the lock file with the site.");

        var project = new RestoreProject(setup.CacheFolder, set, pinned);
        if (!project.IsRestored())
        {
            statistics.AddRestored();
            if (await project.RestoreAsync(setup.DotnetCommand, at, cancel).ConfigureAwait(false) is { IsEmpty: false } problems)
                return new(PackageFiles.None, problems);
        }

        return Checked(project.Contents(), pinned, pins, set, at) is { } changed ? new(PackageFiles.None, [changed]) : new(project.Files(), []);
    }

    private ScriptProblem? Checked(ImmutableArray<PinnedPackage> contents, ImmutableArray<PinnedPackage>? pinned, PackageLock pins, PackageSet set, Place at)
    {
        if (pinned is null)
        {
            if (setup.PackageLockPath is { } path)
                pins.With(set, contents).Write(path);
            return null;
        }

        var other = contents.FirstOrDefault(package => !pinned.Value.Contains(package));
        return other is null
            ? null
            : Problem(at, ScriptProblemId.PackageChanged, $"{other.Name} {other.Version} has another content than the lock file says.", "Find out why before you trust it; then remove its entry from the lock file.");
    }

    private static ImmutableArray<ScriptProblem> Contradictions(ImmutableArray<PackageDirective> directives) =>
    [
        .. from directive in directives
           let first = directives.First(other => string.Equals(other.Name, directive.Name, StringComparison.OrdinalIgnoreCase))
           where first.Version != directive.Version
           select Problem(directive.At, ScriptProblemId.PackageForm, $"{directive.Name} is asked for in version {directive.Version} and in version {first.Version}.", "Name one version."),
    ];

    private static RestoredPackages Failed(Place at, string id, string message, string help) => new(PackageFiles.None, [Problem(at, id, message, help)]);

    private static ScriptProblem Problem(Place at, string id, string message, string help) =>
        new(at.Path, at.Line, at.Column, at.Length, IsError: true, id, message, help);
}
