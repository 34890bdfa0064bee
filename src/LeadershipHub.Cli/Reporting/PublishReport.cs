using System.Globalization;
using System.Text.Json.Nodes;
using LeadershipHub.Publishing.Planning;
using LeadershipHub.Publishing.Sources;

namespace LeadershipHub.Cli.Reporting;

/// <summary>What <c>lhub publish</c> says of its plan and of what became of it.</summary>
internal sealed class PublishReport(Shell shell, bool isJson, bool isQuiet, bool isDetailed)
{
    private readonly Lock _gate = new();

    /// <param name="list">Whether each file is named.</param>
    /// <param name="refused">Whether the plan deletes too much.</param>
    public void Plan(string target, PublishPlan plan, bool list, bool refused, bool dryRun)
    {
        if (isJson && (refused || dryRun))
            WriteJson(target, plan, refused, done: false);
        if (isQuiet && !(dryRun && !isJson))
            return;

        if (list)
        {
            Lines("new      ", plan.New.Select(Describe));
            Lines("changed  ", plan.Changed.Select(Describe));
            Lines("deleted  ", plan.Deleted);
        }

        if (list)
            shell.Output.WriteLine($"{Counts(plan)}.");
    }

    public void Progress(string path)
    {
        if (!isDetailed || isQuiet)
            return;

        lock (_gate)
            shell.Output.WriteLine(SafeText.Clean(path));
    }

    public void Done(string target, PublishPlan plan)
    {
        if (isJson)
            WriteJson(target, plan, refused: false, done: true);
        else if (!isQuiet)
            shell.Output.WriteLine(plan.IsEmpty ? $"'{target}' is as the site: {SummaryPrinter.Count(plan.Unchanged.Length, "file")}." : $"Published to '{target}': {Counts(plan)}.");
    }

    private static string Counts(PublishPlan plan) => string.Create(
        CultureInfo.InvariantCulture,
        $"{plan.New.Length:N0} new, {plan.Changed.Length:N0} changed ({plan.Bytes:N0} bytes), {plan.Deleted.Length:N0} deleted, {plan.Unchanged.Length:N0} unchanged ({plan.Unchanged.Sum(file => file.Size):N0} bytes)");

    private static string Describe(SiteFile file) => string.Create(CultureInfo.InvariantCulture, $"{file.Path} ({file.Size:N0} bytes)");

    private void Lines(string what, IEnumerable<string> lines)
    {
        foreach (var line in lines)
            shell.Output.WriteLine(what + SafeText.Clean(line));
    }

    private void WriteJson(string target, PublishPlan plan, bool refused, bool done)
    {
        var document = new JsonObject
        {
            ["target"] = target,
            ["published"] = done,
            ["refused"] = refused,
            ["new"] = Files(plan.New),
            ["changed"] = Files(plan.Changed),
            ["deleted"] = new JsonArray([.. plan.Deleted.Select(path => JsonValue.Create(path))]),
            ["unchanged"] = new JsonObject { ["files"] = plan.Unchanged.Length, ["bytes"] = plan.Unchanged.Sum(file => file.Size) },
            ["bytes"] = plan.Bytes,
        };
        shell.Output.WriteLine(document.ToJsonString());
    }

    private static JsonArray Files(IEnumerable<SiteFile> files) => new([.. files.Select(file => new JsonObject { ["path"] = file.Path, ["size"] = file.Size })]);
}
