using System.Globalization;
using System.Text;
using LeadershipHub.Engine;

namespace LeadershipHub.Cli.Reporting;

/// <summary>The closing lines of a build: pages, files, time, and how much is wrong.</summary>
internal static class SummaryPrinter
{
    public static void Write(TextWriter output, Paint paint, BuildResult result, SitePaths paths)
    {
        var (summary, text) = (result.Summary, new StringBuilder());
        if (summary.Pages.Length > 0)
            Row(text, "pages", string.Join(", ", summary.Pages.Select(p => $"{Number(p.Count)} {p.Kind}")));

        if (result.Succeeded)
            Row(text, "files", $"{Number(summary.FilesWritten)} written, {Number(summary.FilesUnchanged)} unchanged, {Number(summary.FilesRemoved)} removed");

        if (summary.Times.Length > 0)
            Row(text, "time", string.Join(", ", summary.Times.Select(t => $"{t.Stage.ToString().ToLowerInvariant()} {Duration(t.Time)}")));

        output.Write(text.Append(Verdict(paint, result, paths)).Append('\n'));
    }

    /// <summary>1.25 s, 310 ms, 4.2 ms.</summary>
    public static string Duration(TimeSpan time) => time.TotalMilliseconds switch
    {
        >= 1000 => time.TotalSeconds.ToString("0.00 's'", CultureInfo.InvariantCulture),
        >= 100 => time.TotalMilliseconds.ToString("0 'ms'", CultureInfo.InvariantCulture),
        var few => few.ToString("0.0 'ms'", CultureInfo.InvariantCulture),
    };

    /// <summary>1 file, 12 files.</summary>
    public static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{Number(count)} {what}s";

    private static string Verdict(Paint paint, BuildResult result, SitePaths paths)
    {
        var (errors, warnings, _) = SeverityCounts.Of(result.Diagnostics);
        var found = Found(errors, warnings);
        var total = Duration(result.Summary.Total);
        if (!result.Succeeded)
            return paint.Red($"Nothing was published: {(found.Length > 0 ? found : "the build failed")} ({total}).");

        var done = $"Built {paths.ShowFull(result.Summary.OutputFolder)} in {total}";
        return found.Length > 0 ? paint.Yellow($"{done}, with {found}.") : paint.Green(done + ".");
    }

    private static string Found(int errors, int warnings) => (errors, warnings) switch
    {
        (0, 0) => "",
        (_, 0) => Count(errors, "error"),
        (0, _) => Count(warnings, "warning"),
        _ => $"{Count(errors, "error")} and {Count(warnings, "warning")}",
    };

    private static void Row(StringBuilder text, string name, string value) => text.Append(name.PadRight(7)).Append(value).Append('\n');

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
