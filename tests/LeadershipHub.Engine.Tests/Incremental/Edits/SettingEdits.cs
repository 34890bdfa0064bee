using System.Globalization;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tests.Incremental.Harness;

namespace LeadershipHub.Engine.Tests.Incremental.Edits;

/// <summary>The clock goes on, or back.</summary>
internal sealed record MoveClock(TimeSpan By) : Edit
{
    public override void Apply(LivingSite site) => site.Settings = site.Settings with { Now = site.Settings.Now + By };

    public override string ToString() => $"the clock moves by {By.ToString("c", CultureInfo.InvariantCulture)}";
}

/// <summary>Builds from here on are made with other options.</summary>
internal sealed record ChangeSettings(string Name, Func<BuildSettings, BuildSettings> Change) : Edit
{
    public override void Apply(LivingSite site) => site.Settings = Change(site.Settings);

    public override string ToString() => Name;
}

/// <summary>The next build is a clean one, in the same folder.</summary>
internal sealed record BuildCleanNext : Edit
{
    public override void Apply(LivingSite site) => site.CleanNext = true;

    public override string ToString() => "the build is one with --clean";
}

/// <summary>Somebody lists the posts, which reads the site and builds nothing.</summary>
internal sealed record ListPosts : Edit
{
    public override void Apply(LivingSite site)
    {
        site.Lay();
        Build.Inspect(site.Options(1));
    }

    public override string ToString() => "the posts are listed";
}

/// <summary>The whole folder of the site, with its output and its memory, gets another name.</summary>
internal sealed record MoveSite : Edit
{
    public override void Apply(LivingSite site) => site.MoveElsewhere();

    public override string ToString() => "the folder of the site is renamed";
}

/// <summary>A build begins and is cancelled at a stage, as when a preview is stopped; where the stage can no longer be stopped, it ends as usual.</summary>
internal sealed record CancelBuild(BuildStage At) : Edit
{
    public override void Apply(LivingSite site)
    {
        site.Lay();
        using var cancel = new CancellationTokenSource();
        try
        {
            Build.Run(site.Options(1) with { Progress = new CancelAt(At, cancel) }, cancel.Token);
        }
        catch (OperationCanceledException)
        {
            // That is what was asked for.
        }
    }

    public override string ToString() => $"a build is cancelled at {At}";

    private sealed class CancelAt(BuildStage at, CancellationTokenSource cancel) : IProgress<BuildStage>
    {
        public void Report(BuildStage value)
        {
            if (value == at)
                cancel.Cancel();
        }
    }
}
