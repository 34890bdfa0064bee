using YamlDotNet.RepresentationModel;

namespace LeadershipHub.Cli.Tests.Starter;

/// <summary>What GitLab asks of a pipeline: https://docs.gitlab.com/ci/yaml/</summary>
internal static class GitLabRules
{
    private static readonly string[] Global = ["image", "stages", "workflow", "variables", "default", "include"];

    public static void Check(YamlMappingNode pipeline)
    {
        var stages = Yaml.List(Yaml.Get(pipeline, "stages")).Select(Yaml.Text).ToList();
        CheckRules(Yaml.Get(Yaml.Map(Yaml.Get(pipeline, "workflow")), "rules"));
        foreach (var (_, job) in pipeline.Children.Where(entry => !Global.Contains(Yaml.Text(entry.Key), StringComparer.Ordinal)))
            CheckJob(Yaml.Map(job), stages, pipeline);

        var pages = Yaml.Map(Yaml.Get(pipeline, "pages"));
        Assert.Equal("public", Assert.Single(Yaml.List(Yaml.Get(Yaml.Map(Yaml.Get(pages, "artifacts")), "paths")).Select(Yaml.Text)));
        Assert.NotNull(Yaml.Find(pages, "rules"));
    }

    private static void CheckJob(YamlMappingNode job, List<string> stages, YamlMappingNode pipeline)
    {
        Yaml.Only(job, "stage", "script", "before_script", "after_script", "image", "needs", "rules", "cache", "artifacts", "variables", "interruptible", "timeout", "resource_group", "environment");
        Assert.Contains(Yaml.Text(Yaml.Get(job, "stage")), stages, StringComparer.Ordinal);
        Assert.NotEmpty(Yaml.List(Yaml.Get(job, "script")).Select(Yaml.Text));
        if (Yaml.Find(job, "cache") is { } cache)
            Yaml.Only(Yaml.Map(cache), "key", "fallback_keys", "paths", "policy", "when", "untracked", "unprotect");
        if (Yaml.Find(job, "artifacts") is { } artifacts)
            Yaml.Only(Yaml.Map(artifacts), "paths", "exclude", "expire_in", "name", "when", "reports", "access", "untracked");
        if (Yaml.Find(job, "rules") is { } rules)
            CheckRules(rules);
        if (Yaml.Find(job, "needs") is { } needs)
            Assert.All(Yaml.List(needs), need => Assert.NotNull(Yaml.Find(pipeline, Yaml.Text(need))));
    }

    private static void CheckRules(YamlNode rules)
    {
        foreach (var rule in Yaml.List(rules).Select(Yaml.Map))
        {
            Yaml.Only(rule, "if", "when", "changes", "exists", "allow_failure", "variables");
            Assert.Matches(@"\A\$CI_[A-Z_]+ == (""[a-z_]+""|\$CI_[A-Z_]+)\z", Yaml.Text(Yaml.Get(rule, "if")));
        }
    }
}
