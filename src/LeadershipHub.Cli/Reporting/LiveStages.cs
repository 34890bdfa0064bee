using LeadershipHub.Engine;
using LeadershipHub.Engine.Model;
using Spectre.Console;

namespace LeadershipHub.Cli.Reporting;

/// <summary>The stage as a line that changes in place. The only user of Spectre.Console, so that a redirected build never loads it.</summary>
internal static class LiveStages
{
    private static int StageCount => Enum.GetValues<BuildStage>().Length;

    public static BuildResult Show(TextWriter output, Func<IProgress<BuildStage>?, BuildResult> build)
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.Yes });
        return console.Status().Start("Starting", status => build(new Line(status)));
    }

    private sealed class Line(StatusContext status) : IProgress<BuildStage>
    {
        public void Report(BuildStage value) => status.Status($"{value} [grey]({(int)value + 1} of {StageCount})[/]");
    }
}
