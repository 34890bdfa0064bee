using LeadershipHub.Engine.Tests.Incremental.Harness;

namespace LeadershipHub.Engine.Tests.Sites;

public sealed class DemonstrationSiteTests
{
    private static readonly DateTimeOffset AllDaysHaveCome = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_hub_of_the_project_itself_builds_without_a_word()
    {
        var output = Directory.CreateTempSubdirectory("lhub-demo-").FullName;

        var result = Engine.Build.Run(new() { SiteFolder = Repository.Root, OutputFolder = output, Now = AllDaysHaveCome, Drafts = true, Future = true, Expired = true, Scripts = new LineScripts() });

        Directory.Delete(output, recursive: true);
        Assert.Equal("", DiagnosticText.Of(result.Diagnostics));
        Assert.True(result.Succeeded);
    }
}
