using System.Collections.Immutable;
using System.Globalization;
using LeadershipHub.Cli.Reporting;
using LeadershipHub.Engine;
using LeadershipHub.Engine.Diagnostics;

namespace LeadershipHub.Cli.Serving;

/// <summary>What a preview says of its builds: the first one as any build, then a line for each, and what is wrong in full only when it is new.</summary>
internal sealed class RebuildReport(Shell shell, BuildReport report, Verbosity verbosity)
{
    private Dictionary<Finding, int> _told = [];
    private bool _hadErrors;

    public void Write(BuildResult result, ImmutableArray<string> changed)
    {
        if (changed.IsEmpty)
            report.Write(result);
        else
            WriteRebuild(result, changed);

        _told = result.Diagnostics.CountBy(Finding.Of).ToDictionary();
        _hadErrors = Errors(result) > 0;
    }

    private void WriteRebuild(BuildResult result, ImmutableArray<string> changed)
    {
        report.WriteFindings(result with { Diagnostics = NotYetTold(result.Diagnostics) });
        if (verbosity != Verbosity.Quiet)
            shell.Output.WriteLine($"{Changes(changed)}: {Outcome(result)}");
    }

    // An edit above a mistake moves it to another line, and it stays the same mistake.
    private ImmutableArray<Diagnostic> NotYetTold(ImmutableArray<Diagnostic> diagnostics)
    {
        var left = new Dictionary<Finding, int>(_told);
        return [.. diagnostics.Where(IsNew)];

        bool IsNew(Diagnostic diagnostic)
        {
            var finding = Finding.Of(diagnostic);
            var before = left.GetValueOrDefault(finding);
            left[finding] = before - 1;
            return before <= 0;
        }
    }

    private static string Changes(ImmutableArray<string> changed) =>
        changed.Length == 1 ? changed[0] : string.Create(CultureInfo.InvariantCulture, $"{changed[0]} and {changed.Length - 1} more");

    private string Outcome(BuildResult result)
    {
        if (!result.Succeeded)
            return $"not rebuilt, {SummaryPrinter.Count(Errors(result), "error")}; the site stays as it was";

        var time = SummaryPrinter.Duration(result.Summary.Total);
        return $"{(_hadErrors ? "fixed, " : "")}rebuilt in {time}, {SummaryPrinter.Count(result.Summary.FilesWritten, "file")} written";
    }

    private static int Errors(BuildResult result) => SeverityCounts.Of(result.Diagnostics).Errors;

    private readonly record struct Finding(string Code, string Path, string Message)
    {
        public static Finding Of(Diagnostic diagnostic) => new(diagnostic.Code, diagnostic.Span.Path, diagnostic.Message);
    }
}
