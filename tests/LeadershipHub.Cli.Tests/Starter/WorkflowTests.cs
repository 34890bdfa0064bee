using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using LeadershipHub.Cli.Commands;
using LeadershipHub.Cli.Sites.Starter;

namespace LeadershipHub.Cli.Tests.Starter;

/// <summary>The workflow files of <c>lhub init --ci</c> against the rules of their platforms, and against the program's own command line.</summary>
public sealed partial class WorkflowTests
{
    // Commands that the workflows name and that come to the program after them; empty once it has both.
    private static readonly string[] StillToCome = ["publish"];

    [Fact]
    public void The_workflow_for_GitHub_keeps_its_rules() => GitHubRules.Check(Yaml.Read(FileOf("github")));

    [Fact]
    public void The_pipeline_for_GitLab_keeps_its_rules() => GitLabRules.Check(Yaml.Read(FileOf("gitlab")));

    [Fact]
    public void The_pipeline_for_Azure_keeps_its_rules() => AzureRules.Check(Yaml.Read(FileOf("azure")));

    [Theory, InlineData("github"), InlineData("azure")]
    public void A_schedule_stands_where_it_can_be_found_again(string platform) =>
        Assert.Matches(@"\n +- cron: '17 4 \* \* \*' # lhub schedule\n", FileOf(platform));

    [Theory, InlineData("github"), InlineData("gitlab"), InlineData("azure")]
    public void Every_command_of_a_workflow_is_one_that_the_program_takes(string platform)
    {
        using var terminal = new Terminal();
        var commands = Commands().Matches(FileOf(platform)).Select(match => match.Groups["words"].Value.TrimEnd().Split(' ')).ToList();

        Assert.Contains(commands, words => string.Join(' ', words) is "build --strict");
        foreach (var words in commands)
        {
            var root = CommandLine.Root(new(terminal.Shell, terminal.Hub, CancellationToken.None), CommonOptions.Verbosity(), words[0]);
            var known = root.Subcommands.Any(command => string.Equals(command.Name, words[0], StringComparison.Ordinal));
            Assert.True(known || StillToCome.Contains(words[0], StringComparer.Ordinal), $"There is no 'lhub {words[0]}'.");
            if (known)
                Assert.Empty(root.Parse(words).Errors.Select(error => error.Message));
        }
    }

    [Theory, InlineData("github"), InlineData("gitlab"), InlineData("azure")]
    public void A_workflow_restores_the_memory_and_the_site_together_and_the_whole_history(string platform)
    {
        var text = FileOf(platform);

        Assert.Contains(".lhub", text, StringComparison.Ordinal);
        Assert.Contains("dotnet tool restore", text, StringComparison.Ordinal);
        Assert.Matches(@"(fetch-depth: 0|GIT_DEPTH: ""0""|fetchDepth: 0)\n", text);
    }

    [Fact]
    public void The_manifest_names_the_version_that_runs()
    {
        var file = Assert.Single(WorkflowSeed.Files([], VersionCommand.Number));
        using var manifest = JsonDocument.Parse(file.Bytes);
        var tool = manifest.RootElement.GetProperty("tools").GetProperty("leadershiphub.tool");

        Assert.Equal(".config/dotnet-tools.json", file.Path);
        Assert.Equal(VersionCommand.Number, tool.GetProperty("version").GetString());
        Assert.Equal("lhub", tool.GetProperty("commands")[0].GetString());
    }

    private static string FileOf(string platform) => Encoding.UTF8.GetString(WorkflowSeed.Files([platform], "1.2.3").First().Bytes);

    [GeneratedRegex(@"dotnet lhub (?<words>[^\n""|&;]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Commands();
}
