using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tests.Incremental.Sources;

namespace LeadershipHub.Engine.Tests.Incremental.Harness;

/// <summary>
/// Takes a site through steps. After each, the long-lived site is built incrementally, and a fresh copy of its sources in a folder that no build
/// has seen is built cleanly; the law is that nothing tells the two apart.
/// </summary>
internal sealed class LawRun : IDisposable
{
    private readonly string _root = Directory.CreateDirectory(Path.Combine(Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"lhub-law-{Guid.NewGuid():N}")).FullName;
    private readonly Func<BuildOptions, BuildResult> _build;
    private int _builds;

    /// <param name="build">Builds the long-lived site; the engine, or what a test of this harness puts in its place.</param>
    public LawRun(SiteSources sources, Func<BuildOptions, BuildResult> build)
    {
        _build = build;
        Site = new(_root, sources);
    }

    public LivingSite Site { get; }

    /// <summary>Whether the last clean build succeeded.</summary>
    public bool IsGood { get; private set; } = true;

    /// <summary>Codes of the errors of the last clean build.</summary>
    public IReadOnlyList<string> Mistakes { get; private set; } = [];

    /// <summary>Returns how the incremental build broke the law; null where it kept it.</summary>
    public string? Take(Step step)
    {
        Site.CleanNext = false;
        foreach (var edit in step.Edits)
            edit.Apply(Site);

        Site.Lay();
        var (clean, expected) = BuildCleanly(step.CleanThreads);
        IsGood = clean.Succeeded;
        Mistakes = [.. clean.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Code).Distinct(StringComparer.Ordinal)];
        try
        {
            return Site.WithoutManifest.Contains(Site.OutputName)
                ? CheckWithoutManifest(clean, expected, step) ?? Check(clean, expected, step)
                : Check(clean, expected, step);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A fault of the build, to be shown with its seed and its edits like any other.
            return $"The incremental build threw: {e}";
        }
        finally
        {
            if (IsGood)
                Site.LastGood = Site.Sources;
        }
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private (BuildResult Result, FolderBytes Output) BuildCleanly(int threads)
    {
        var folder = Path.Combine(_root, $"clean-{++_builds}");
        SourceFolder.Write(folder, Site.Sources);
        var result = Build.Run(Site.OptionsFor(folder, threads) with { Clean = true });
        var output = FolderBytes.Of(Path.Combine(folder, Site.OutputName)).Without(LivingSite.ManifestName);
        Directory.Delete(folder, recursive: true);
        return (result, output);
    }

    private string? Check(BuildResult clean, FolderBytes expected, Step step)
    {
        if (!clean.Succeeded)
            expected = FolderBytes.Of(Site.Output);

        var result = _build(Site.Options(step.Threads));
        var actual = FolderBytes.Of(Site.Output);
        if (clean.Succeeded && result.Succeeded)
        {
            Site.Remember(actual);
            actual = actual.Without(LivingSite.ManifestName);
            expected = expected.With(Site.ForeignFiles);
        }

        return ResultDifference.Between(clean, result) ?? expected.FirstDifference(actual);
    }

    // Without its list of files a build may take what is published for another's: then it says so and changes nothing. Either way the output is emptied
    // afterwards, as its help says, for what the site no longer has stays behind.
    private string? CheckWithoutManifest(BuildResult clean, FolderBytes expected, Step step)
    {
        var before = FolderBytes.Of(Site.Output);
        var result = _build(Site.Options(step.Threads));
        var after = FolderBytes.Of(Site.Output);
        var broken = ResultDifference.OfDiagnostics(clean.Diagnostics, result.Diagnostics.Where(d => d.Code is not ("LH701" or "LH705")));
        if (!result.Succeeded)
            broken ??= before.FirstDifference(after);
        else if (!clean.Succeeded)
            broken ??= "The incremental build succeeded, and the clean one did not.";
        else
            broken ??= expected.With(Site.ForeignFiles).FirstDifference(WithoutLeftovers(before, after, expected));
        Site.EmptyOutput();
        return broken is null ? null : $"Without the list of files: {broken}";
    }

    private FolderBytes WithoutLeftovers(FolderBytes before, FolderBytes after, FolderBytes expected)
    {
        var leftovers = after.Files.Keys.Where(path => before.Files.ContainsKey(path) && !expected.Files.ContainsKey(path) && !Site.ForeignFiles.ContainsKey(path));
        return new FolderBytes(after.Files.RemoveRange(leftovers)).Without(LivingSite.ManifestName);
    }
}
