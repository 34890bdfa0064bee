using LeadershipHub.Publishing.Targets;
using LeadershipHub.Publishing.Tests.Servers;

namespace LeadershipHub.Publishing.Tests.Targets;

/// <summary>rsync and sftp against a real sshd.</summary>
public sealed class ServerTargetTests(ServerTargetTests.Server server) : IClassFixture<ServerTargetTests.Server>, IDisposable
{
    private readonly TestSite _site = TestSite.Small();

    [Theory, InlineData("rsync"), InlineData("sftp")]
    public async Task A_site_arrives_and_a_second_run_sends_nothing(string client)
    {
        _site.With("a [1] 'é' #x.html", "odd").With("q\"uote*.txt", "q");
        await At(client).RunAsync(_site.Build());

        Assert.Equal("<p>Listen</p>", _site.Read("target/posts/listen/index.html"));
        Assert.Equal("odd", _site.Read("target/a [1] 'é' #x.html"));
        Assert.Equal("q", _site.Read("target/q\"uote*.txt"));
        Assert.True((await At(client).RunAsync(_site.Build())).IsEmpty);
        Assert.Empty(Directory.EnumerateFiles(_site.Target, ".lhub-new-*", SearchOption.AllDirectories));
    }

    [Theory, InlineData("rsync"), InlineData("sftp")]
    public async Task Changes_arrive_deletions_follow_and_files_of_others_stay(string client)
    {
        _site.With("gone [x].html", "gone").With("old/gone.html", "gone");
        await At(client).RunAsync(_site.Build());
        _site.Put("target/posts/theirs.txt", "theirs");
        _site.Put("target/gone x.html", "theirs");

        var plan = await At(client).RunAsync(_site.With("index.html", "<h1>New</h1>").Without("posts/listen/index.html").Without("gone [x].html").Without("old/gone.html").Build());

        Assert.Equal("index.html", plan.Sent());
        Assert.Equal("<h1>New</h1>", _site.Read("target/index.html"));
        Assert.Equal(
            ".lhub-published assets/css/site.0123456789abcdef.css feed.xml gone x.html index.html posts/theirs.txt",
            string.Join(' ', Directory.EnumerateFiles(_site.Target, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_site.Target, path)).Order(StringComparer.Ordinal)));
    }

    [Theory, InlineData("rsync"), InlineData("sftp")]
    public async Task A_run_that_was_cut_off_goes_on(string client)
    {
        await At(client).RunAsync(_site.Build());
        _site.Put("target/b.html/notes.txt", "in the way");
        var fault = await Assert.ThrowsAsync<PublishException>(() => At(client).RunAsync(_site.With("a.css", "a").With("b.html", "2").Build()));
        Assert.Equal(PublishFault.Target, fault.Fault);
        Assert.Contains("b.html", fault.Message, StringComparison.Ordinal);

        Directory.Delete(Path.Combine(_site.Target, "b.html"), recursive: true);
        Assert.Equal("b.html", (await At(client).RunAsync(_site.Build())).Sent());
        Assert.Equal("2", _site.Read("target/b.html"));
    }

    [Theory, InlineData("rsync"), InlineData("sftp")]
    public async Task A_list_that_leads_out_is_refused(string client)
    {
        _site.Put("target/.lhub-published", "lhub-published 1\n0123456789abcdef 4 ../secret\n");
        using var publication = At(client);

        var fault = await Assert.ThrowsAsync<PublishException>(() => publication.PlanAsync(_site.Build(), PublicationRuns.Cancel));

        Assert.Contains("../secret", fault.Message, StringComparison.Ordinal);
    }

    [Theory, InlineData("rsync"), InlineData("sftp")]
    public async Task A_key_that_the_server_does_not_know_is_a_fault_and_nobody_is_asked(string client)
    {
        _site.Put("empty_config", $"IdentityFile none\nIdentitiesOnly yes\nUserKnownHostsFile {server.Running.PathOf("known")}\n");
        var place = server.Running.At(_site.Target) with { ConfigFile = Path.Combine(_site.Root, "empty_config") };
        using var publication = Of(client, place);

        var fault = await Assert.ThrowsAsync<PublishException>(() => publication.PlanAsync(_site.Build(), PublicationRuns.Cancel));

        Assert.Equal(PublishFault.Target, fault.Fault);
        Assert.Contains("must work without a password", fault.Help, StringComparison.Ordinal);
    }

    public void Dispose() => _site.Dispose();

    private static IPublication Of(string client, SshPlace place) => client == "rsync" ? PublishTarget.Rsync(place) : PublishTarget.Sftp(place);

    private IPublication At(string client)
    {
        SshServer.Skip(client);
        return Of(client, server.Running.At(_site.Target));
    }

    /// <summary>One server for all tests of the class, started when the first one needs it.</summary>
    public sealed class Server : IDisposable
    {
        private readonly Lazy<SshServer> _running = new(() => new SshServer());

        internal SshServer Running => _running.Value;

        public void Dispose()
        {
            if (_running.IsValueCreated)
                _running.Value.Dispose();
        }
    }
}
