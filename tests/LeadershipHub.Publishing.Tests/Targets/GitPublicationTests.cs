using System.Diagnostics;
using LeadershipHub.Publishing.Targets;

namespace LeadershipHub.Publishing.Tests.Targets;

/// <summary>Against a bare repository, by the real client.</summary>
public sealed class GitPublicationTests : IDisposable
{
    private readonly TestSite _site = TestSite.Small();

    public GitPublicationTests() => Git("init", "--quiet", "--bare", Repository);

    private string Repository => Path.Combine(_site.Root, "site.git");

    private GitPlace Place => new() { SiteFolder = _site.Root, ScratchFolder = Path.Combine(_site.Root, ".lhub/publish/pages.git"), Repository = Repository };

    private IPublication Branch => PublishTarget.Git(Place, TimeProvider.System);

    [Fact]
    public async Task The_branch_is_made_without_a_past_and_without_Jekyll()
    {
        await Branch.RunAsync(_site.Build());

        Assert.Equal(".nojekyll assets/css/site.0123456789abcdef.css feed.xml index.html posts/listen/index.html", Tree());
        Assert.Equal("1", Of("rev-list", "--count", "gh-pages"));
        Assert.Equal("<p>Listen</p>", Of("show", "gh-pages:posts/listen/index.html"));
        Assert.Equal("Publish the site", Of("log", "--format=%s", "gh-pages"));
    }

    [Fact]
    public async Task A_change_is_one_commit_on_top_and_no_change_is_none()
    {
        await Branch.RunAsync(_site.Build());
        var plan = await PublishTarget.Git(Place with { Message = "Spring" }, TimeProvider.System).RunAsync(_site.With("index.html", "<h1>New</h1>").Without("feed.xml").Build());
        var none = await Branch.RunAsync(_site.Build());

        Assert.Equal("index.html", plan.Sent());
        Assert.Equal("feed.xml", string.Join(' ', plan.Deleted));
        Assert.True(none.IsEmpty);
        Assert.Equal("Spring\nPublish the site", Of("log", "--format=%s", "gh-pages"));
        Assert.Equal("<h1>New</h1>", Of("show", "gh-pages:index.html"));
    }

    [Fact]
    public async Task A_domain_that_the_host_wrote_into_the_branch_stays()
    {
        await Branch.RunAsync(_site.Build());
        Commit("CNAME", "hub.example.org\n");

        Assert.True((await Branch.RunAsync(_site.Build())).IsEmpty);
        Assert.Equal("hub.example.org", Of("show", "gh-pages:CNAME"));
    }

    [Fact]
    public async Task A_push_of_somebody_else_is_not_overwritten()
    {
        await Branch.RunAsync(_site.Build());
        using var late = Branch;
        var plan = await late.PlanAsync(_site.With("index.html", "<h1>New</h1>").Build(), PublicationRuns.Cancel);
        Commit("theirs.txt", "theirs");

        var fault = await Assert.ThrowsAsync<PublishException>(() => late.ApplyAsync(plan, null, PublicationRuns.Cancel));

        Assert.Equal(PublishFault.Target, fault.Fault);
        Assert.Equal("theirs", Of("show", "gh-pages:theirs.txt"));
        Assert.Equal("<h1>Hub</h1>", Of("show", "gh-pages:index.html"));
    }

    [Fact]
    public async Task The_sites_own_repository_pushes_and_its_working_tree_stays_as_it_is()
    {
        var hub = Path.Combine(_site.Root, "hub");
        Git("init", "--quiet", hub);
        Git("-C", hub, "remote", "add", "origin", "../site.git");
        _site.Put("hub/draft.md", "half a thought");
        Git("-C", hub, "add", "draft.md");

        await PublishTarget.Git(Place with { SiteFolder = hub, Repository = null }, TimeProvider.System).RunAsync(_site.Build());

        Assert.Equal("A  draft.md", Git("-C", hub, "status", "--porcelain"));
        Assert.Contains("index.html", Tree(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repository_that_is_not_there_is_a_fault_of_the_target()
    {
        using var branch = PublishTarget.Git(Place with { Repository = Path.Combine(_site.Root, "nowhere.git") }, TimeProvider.System);

        var fault = await Assert.ThrowsAsync<PublishException>(() => branch.PlanAsync(_site.Build(), PublicationRuns.Cancel));

        Assert.Equal(PublishFault.Target, fault.Fault);
        Assert.Contains("nowhere.git", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_outside_of_any_repository_must_name_one()
    {
        using var branch = PublishTarget.Git(Place with { Repository = null }, TimeProvider.System);

        var fault = await Assert.ThrowsAsync<PublishException>(() => branch.PlanAsync(_site.Build(), PublicationRuns.Cancel));

        Assert.Equal(PublishFault.Usage, fault.Fault);
        Assert.Contains("'repository'", fault.Help, StringComparison.Ordinal);
    }

    public void Dispose() => _site.Dispose();

    private static string Git(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { RedirectStandardOutput = true, UseShellExecute = false })!; // git is part of the set-up.
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return text.Trim('\n');
    }

    private string Of(params string[] arguments) => Git(["-C", Repository, .. arguments]);

    private string Tree() => Of("ls-tree", "-r", "--name-only", "gh-pages").Replace('\n', ' ');

    private void Commit(string path, string text)
    {
        var clone = Path.Combine(_site.Root, "clone");
        Git("clone", "--quiet", "--branch", "gh-pages", Repository, clone);
        _site.Put("clone/" + path, text);
        Git("-C", clone, "add", path);
        Git("-C", clone, "-c", "user.name=Somebody", "-c", "user.email=somebody@example.org", "commit", "--quiet", "-m", "Theirs");
        Git("-C", clone, "push", "--quiet");
    }
}
