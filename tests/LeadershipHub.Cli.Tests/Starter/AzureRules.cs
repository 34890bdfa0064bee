using YamlDotNet.RepresentationModel;

namespace LeadershipHub.Cli.Tests.Starter;

/// <summary>What Azure Pipelines asks: https://learn.microsoft.com/azure/devops/pipelines/yaml-schema/</summary>
internal static class AzureRules
{
    private static readonly Dictionary<string, string[]> Inputs = new(StringComparer.Ordinal)
    {
        ["UseDotNet@2"] = ["packageType", "useGlobalJson", "workingDirectory", "version", "includePreviewVersions", "installationPath", "performMultiLevelLookup"],
        ["Cache@2"] = ["key", "path", "cacheHitVar", "restoreKeys"],
    };

    public static void Check(YamlMappingNode pipeline)
    {
        Yaml.Only(pipeline, "name", "trigger", "pr", "schedules", "pool", "variables", "steps", "resources", "parameters");
        Yaml.Only(Yaml.Map(Yaml.Get(pipeline, "trigger")), "batch", "branches", "paths", "tags");
        Yaml.Only(Yaml.Map(Yaml.Get(pipeline, "pr")), "autoCancel", "branches", "paths", "drafts");
        Yaml.Only(Yaml.Map(Yaml.Get(pipeline, "pool")), "vmImage", "name", "demands");
        foreach (var schedule in Yaml.List(Yaml.Get(pipeline, "schedules")).Select(Yaml.Map))
        {
            Yaml.Only(schedule, "cron", "displayName", "branches", "batch", "always");
            Yaml.Cron(Yaml.Text(Yaml.Get(schedule, "cron")));
        }

        foreach (var step in Yaml.List(Yaml.Get(pipeline, "steps")).Select(Yaml.Map))
            CheckStep(step);
    }

    private static void CheckStep(YamlMappingNode step)
    {
        Assert.Single((string[])["checkout", "script", "task"], kind => Yaml.Find(step, kind) is not null);
        if (Yaml.Find(step, "checkout") is not null)
            Yaml.Only(step, "checkout", "clean", "fetchDepth", "fetchTags", "lfs", "persistCredentials", "submodules", "path");
        else if (Yaml.Find(step, "script") is not null)
            Yaml.Only(step, "script", "displayName", "condition", "env", "workingDirectory", "failOnStderr", "name");
        else
        {
            Yaml.Only(step, "task", "displayName", "condition", "inputs", "env", "name");
            Yaml.Only(Yaml.Map(Yaml.Get(step, "inputs")), Inputs[Yaml.Text(Yaml.Get(step, "task"))]);
        }

        if (Yaml.Find(step, "condition") is { } condition)
            Assert.Equal(Yaml.Text(condition).Count(c => c == '('), Yaml.Text(condition).Count(c => c == ')'));
    }
}
