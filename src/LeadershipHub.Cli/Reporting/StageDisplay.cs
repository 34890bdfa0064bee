using LeadershipHub.Engine;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Cli.Reporting;

/// <summary>Shows which stage a build is in: live on a terminal, as lines elsewhere when asked for details.</summary>
internal static class StageDisplay
{
    public static BuildResult Show(Shell shell, Verbosity verbosity, Func<IProgress<BuildStage>?, BuildResult> build)
    {
        if (verbosity == Verbosity.Quiet)
            return build(null);

        if (verbosity == Verbosity.Detailed || !shell.ColoursOutput)
            return build(verbosity == Verbosity.Detailed ? new StageLines(shell.Output) : null);

        return LiveStages.Show(shell.Output, build);
    }

    private sealed class StageLines(TextWriter output) : IProgress<BuildStage>
    {
        public void Report(BuildStage value) => output.WriteLine($"{value} …");
    }
}
