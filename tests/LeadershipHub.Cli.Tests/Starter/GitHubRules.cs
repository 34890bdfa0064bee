using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace LeadershipHub.Cli.Tests.Starter;

/// <summary>What GitHub asks of a workflow: https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax</summary>
internal static partial class GitHubRules
{
    private static readonly string[] Permissions = ["actions", "attestations", "checks", "contents", "deployments", "discussions", "id-token", "issues", "packages", "pages", "pull-requests", "security-events", "statuses"];

    public static void Check(YamlMappingNode workflow)
    {
        Yaml.Only(workflow, "name", "run-name", "on", "permissions", "env", "defaults", "concurrency", "jobs");
        var on = Yaml.Map(Yaml.Get(workflow, "on"));
        Yaml.Only(on, "push", "pull_request", "schedule", "workflow_dispatch");
        foreach (var entry in Yaml.List(Yaml.Get(on, "schedule")))
            Yaml.Cron(Yaml.Text(Yaml.Get(Yaml.Map(entry), "cron")));
        Yaml.Only(Yaml.Map(Yaml.Get(workflow, "concurrency")), "group", "cancel-in-progress");
        CheckPermissions(Yaml.Get(workflow, "permissions"));

        var jobs = Yaml.Map(Yaml.Get(workflow, "jobs"));
        foreach (var (_, job) in jobs.Children)
            CheckJob(Yaml.Map(job), jobs);
        foreach (var text in workflow.AllNodes.OfType<YamlScalarNode>().Select(Yaml.Text))
            CheckExpressions(text);
    }

    private static void CheckJob(YamlMappingNode job, YamlMappingNode jobs)
    {
        Yaml.Only(job, "name", "needs", "if", "runs-on", "permissions", "environment", "concurrency", "outputs", "env", "defaults", "steps", "timeout-minutes", "strategy");
        Assert.Equal("ubuntu-latest", Yaml.Text(Yaml.Get(job, "runs-on")));
        if (Yaml.Find(job, "needs") is { } needs)
            Assert.NotNull(Yaml.Find(jobs, Yaml.Text(needs)));
        if (Yaml.Find(job, "permissions") is { } permissions)
            CheckPermissions(permissions);
        foreach (var step in Yaml.List(Yaml.Get(job, "steps")).Select(Yaml.Map))
        {
            Yaml.Only(step, "id", "name", "if", "uses", "run", "with", "env", "shell", "working-directory", "continue-on-error", "timeout-minutes");
            Assert.True(Yaml.Find(step, "uses") is null != Yaml.Find(step, "run") is null, $"Line {step.Start.Line}: a step either uses or runs.");
            if (Yaml.Find(step, "uses") is { } uses)
                Assert.Matches(@"\A[a-z-]+/[a-z-]+@v[0-9]+\z", Yaml.Text(uses));
            else
                Assert.Null(Yaml.Find(step, "with"));
        }
    }

    private static void CheckPermissions(YamlNode node)
    {
        Yaml.Only(Yaml.Map(node), Permissions);
        Assert.All(Yaml.Map(node).Children.Values, value => Assert.Matches(@"\A(read|write|none)\z", Yaml.Text(value)));
    }

    private static void CheckExpressions(string text)
    {
        Assert.Equal(Opened().Count(text), Whole().Count(text));
        foreach (Match expression in Whole().Matches(text))
        {
            var inner = expression.Groups["inner"].Value;
            Assert.Equal(inner.Count(c => c == '('), inner.Count(c => c == ')'));
            Assert.True(inner.Count(c => c == '\'') % 2 == 0, inner);
            Assert.Matches(@"\A(github|steps|needs|env|secrets|vars|runner|hashFiles)\b", inner);
        }
    }

    [GeneratedRegex(@"\$\{\{", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Opened();

    [GeneratedRegex(@"\$\{\{ (?<inner>[^{}]+) \}\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Whole();
}
