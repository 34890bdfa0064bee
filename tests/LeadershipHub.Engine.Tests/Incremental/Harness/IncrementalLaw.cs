using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tests.Incremental.Generating;
using LeadershipHub.Engine.Tests.Incremental.Sources;

namespace LeadershipHub.Engine.Tests.Incremental.Harness;

/// <summary>The law: the output of an incremental build is that of a clean build to the byte, and so is all that it says.</summary>
/// <param name="build">Builds the long-lived site; the engine, or what a test of this harness puts in its place.</param>
/// <param name="sparesOutput">Whether nobody else touches what was published.</param>
internal sealed class IncrementalLaw(Func<BuildOptions, BuildResult> build, bool sparesOutput = false)
{
    public LawCounts Counts { get; } = new();

    /// <summary>Tries a sequence by chance; null where it kept the law.</summary>
    public BrokenLaw? Try(int seed)
    {
        var chance = new Chance(seed);
        var sources = SiteMaker.Make(chance);
        var steps = ImmutableArray.CreateBuilder<Step>();
        using var run = new LawRun(sources, build);
        var edits = new EditMaker(chance, run.Site, sparesOutput);
        for (var left = chance.Between(4, 6); left >= 0; left--)
        {
            steps.Add(new(steps.Count == 0 ? [] : [.. edits.Step(run.IsGood)], chance.Between(1, 2), chance.Between(1, 2)));
            var how = run.Take(steps[^1]);
            Count(steps, run);
            if (how is not null)
                return new(seed, sources, steps.ToImmutable(), how);
        }

        return null;
    }

    /// <summary>Tries given steps. Returns how the law was broken, and by which step; null where it was kept.</summary>
    public string? Try(SiteSources sources, ImmutableArray<Step> steps)
    {
        using var run = new LawRun(sources, build);
        for (var i = 0; i < steps.Length; i++)
        {
            if (run.Take(steps[i]) is { } broken)
                return $"Build {i + 1}: {broken}";
        }

        return null;
    }

    /// <summary>The shortest sequence found that still breaks the law, and how to see it again.</summary>
    public string Report(BrokenLaw broken)
    {
        var steps = Shrink(broken.Sources, broken.Steps);
        var sources = WithFewerPages(broken.Sources, steps);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"An incremental build is not what a clean one is. Again with LHUB_LAW_SEED={broken.Seed} LHUB_LAW_SEQUENCES=1.\n");
        foreach (var (number, step) in steps.Index())
            text.Append(CultureInfo.InvariantCulture, $"Build {number + 1}\n{step}");

        text.Append(Try(sources, steps) ?? $"It does not break the law each time: something in the build is left to chance. At first it was: {broken.How}");
        return text.Append("\nPages of the site: ").AppendJoin(", ", Places.Pages(sources)).Append('\n').ToString();
    }

    /// <summary>The shortest sequence found that still breaks the law.</summary>
    public ImmutableArray<Step> Shrink(SiteSources sources, ImmutableArray<Step> steps) => Shrinker.Shrink(steps, shorter => Try(sources, shorter) is not null);

    private void Count(ImmutableArray<Step>.Builder steps, LawRun run)
    {
        Counts.Add(run.IsGood ? "good" : steps.Count == 1 ? "failed at once" : "failed");
        foreach (var edit in steps[^1].Edits)
            Counts.Add("edit " + edit.GetType().Name);
        foreach (var code in run.Mistakes)
            Counts.Add("error " + code);
    }

    // What else of the site can be left out.
    private SiteSources WithFewerPages(SiteSources sources, ImmutableArray<Step> steps)
    {
        foreach (var path in Places.Pages(sources))
        {
            var fewer = sources.Remove(path);
            if (Places.Pages(fewer).Length > 0 && Try(fewer, steps) is not null)
                sources = fewer;
        }

        return sources;
    }
}

/// <summary>A sequence that broke the law.</summary>
/// <param name="Sources">What it began with.</param>
/// <param name="How">What was not the same, after the last step.</param>
internal sealed record BrokenLaw(int Seed, SiteSources Sources, ImmutableArray<Step> Steps, string How);
