using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using LeadershipHub.Cli.Reporting;
using LeadershipHub.Cli.Sites;
using LeadershipHub.Engine;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Cli.Commands;

/// <summary><c>lhub schedule</c>: when the site will change by itself, and the times at which CI has to build it.</summary>
internal static class ScheduleCommand
{
    public static Command Make(CommandContext context)
    {
        var site = CommonOptions.Site();
        var days = new Option<int>("--days") { Description = "How many days to look ahead, from 1 to 366.", DefaultValueFactory = _ => 30, HelpName = "number" };
        var cron = new Option<bool>("--cron") { Description = "Print only the cron lines, in UTC." };
        var write = new Option<string?>("--write") { Description = "Put the cron lines into a workflow file, at its lines with '# lhub schedule'.", HelpName = "file" };
        var json = CommonOptions.Json();
        days.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value is < 1 or > 366))
                result.AddError("'--days' takes a number from 1 to 366.");
        });
        var command = new Command("schedule", "Prints the next moments at which the site changes by itself, and the cron for them.") { site, days, cron, write, json };
        command.SetAction(parsed =>
        {
            var folder = SiteFolder.Find(context.Shell, parsed.GetValue(site));
            var options = new BuildOptions { SiteFolder = folder, Now = context.Shell.Now(), Scripts = CommonOptions.Scripts(folder, none: false, locked: false) };
            var (schedule, diagnostics) = context.Hub.Schedule(options, parsed.GetValue(days), context.Cancel);
            var errors = diagnostics.Where(d => d.Severity == Severity.Error).ToImmutableArray();
            new DiagnosticPrinter(context.Shell.Error, new(context.Shell.ColoursError), new(options.SiteFolder, context.Shell.CurrentFolder)).Write(errors);
            if (!errors.IsEmpty)
                return ExitCode.Content;

            if (parsed.GetValue(write) is { } file)
                return Write(context.Shell, file, schedule);
            context.Shell.Output.Write(parsed.GetValue(json) ? Json(schedule) : parsed.GetValue(cron) ? Lines(schedule) : Text(schedule));
            return ExitCode.Clean;
        });
        return command;
    }

    private static string Lines(SiteSchedule schedule) => string.Concat(schedule.Crons.Select(cron => cron + "\n"));

    private static string Text(SiteSchedule schedule)
    {
        if (schedule.Moments.IsEmpty)
            return "Nothing changes by itself in this time.\n";

        var moments = schedule.Moments.Select(moment => $"{moment.At.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture)}  {moment.What}\n");
        return $"{string.Concat(moments)}\nCron, in UTC:\n{Lines(schedule)}";
    }

    private static string Json(SiteSchedule schedule) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("moments");
        foreach (var moment in schedule.Moments)
        {
            json.WriteStartObject();
            json.WriteString("at", moment.At);
            json.WriteString("what", moment.What);
            json.WriteString("path", moment.Path);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("cron");
        foreach (var cron in schedule.Crons)
            json.WriteStringValue(cron);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    // The marked lines are replaced; the first says where and how far in.
    private static int Write(Shell shell, string file, SiteSchedule schedule)
    {
        const string Mark = "# lhub schedule";
        var full = Path.GetFullPath(file, shell.CurrentFolder);
        if (!File.Exists(full))
            throw new UsageException($"There is no file '{file}'.", "Name the workflow file that 'lhub init --ci' has written.");

        var lines = File.ReadAllLines(full).ToList();
        var at = lines.FindIndex(line => line.Contains(Mark, StringComparison.Ordinal) && line.TrimStart().StartsWith("- cron:", StringComparison.Ordinal));
        if (at < 0)
            throw new UsageException($"'{file}' has no line with '- cron:' and '{Mark}'.", $"Add one: - cron: '5 0 * * *' {Mark}");

        var indent = lines[at][..^lines[at].TrimStart().Length];
        lines.RemoveAll(line => line.Contains(Mark, StringComparison.Ordinal) && line.TrimStart().StartsWith("- cron:", StringComparison.Ordinal));
        // A workflow without any time is not valid; once a night does no harm.
        var crons = schedule.Crons.IsEmpty ? ["17 4 * * *"] : schedule.Crons;
        lines.InsertRange(at, crons.Select(cron => $"{indent}- cron: '{cron}' {Mark}"));
        File.WriteAllText(full, string.Join('\n', lines) + "\n");
        shell.Output.WriteLine($"{file}: {SummaryPrinter.Count(crons.Length, "time")} in UTC.");
        return ExitCode.Clean;
    }
}
