using System.Collections.Immutable;
using LeadershipHub.Auditing.External;

namespace LeadershipHub.Auditing.Tests.External;

public sealed class ExternalLinkTests
{
    private const string Link = "https://other.example.net/a";

    private readonly FiringClock _clock = new(longest: TimeSpan.FromSeconds(1));

    [Theory]
    [InlineData(200, "")]
    [InlineData(204, "")]
    [InlineData(404, "warning LH956: 'https://other.example.net/a' answers 404.")]
    [InlineData(410, "warning LH956: 'https://other.example.net/a' answers 410.")]
    [InlineData(418, "warning LH956: 'https://other.example.net/a' answers 418.")]
    [InlineData(403, "note LH958: 'https://other.example.net/a' answers 403, which may be meant for programs only.")]
    [InlineData(429, "note LH958: 'https://other.example.net/a' answers 429, which may be meant for programs only.")]
    [InlineData(503, "note LH958: 'https://other.example.net/a' answers 503, which may be meant for programs only.")]
    [InlineData(999, "note LH958: 'https://other.example.net/a' answers 999, which may be meant for programs only.")]
    public async Task A_status_says_what_is_wrong(int status, string expected) => Assert.Equal(expected, await AskAsync(_ => FakeServers.Status(status)));

    [Theory]
    [InlineData(301, "/b", 200, "note LH957: 'https://other.example.net/a' has moved to 'https://other.example.net/b'.")]
    [InlineData(308, "https://new.example.net/", 200, "note LH957: 'https://other.example.net/a' has moved to 'https://new.example.net/'.")]
    [InlineData(302, "/b", 200, "")]
    [InlineData(307, "/b", 200, "")]
    [InlineData(301, "/b", 404, "warning LH956: 'https://other.example.net/a' answers 404.")]
    public async Task Who_has_moved_for_good_is_named(int status, string to, int then, string expected) =>
        Assert.Equal(expected, await AskAsync(request => request.RequestUri?.AbsolutePath is "/a" ? FakeServers.Moved(status, to) : FakeServers.Status(then)));

    [Fact]
    public async Task Only_steps_for_good_from_the_first_on_count() =>
        Assert.Equal("note LH957: 'https://other.example.net/a' has moved to 'https://other.example.net/b'.", await AskAsync(request => request.RequestUri?.AbsolutePath switch
        {
            "/a" => FakeServers.Moved(301, "/b"),
            "/b" => FakeServers.Moved(302, "/c"),
            "/c" => FakeServers.Moved(301, "/d"),
            _ => FakeServers.Status(200),
        }));

    [Fact]
    public async Task A_circle_is_left()
    {
        var servers = new FakeServers(_ => FakeServers.Moved(301, "/a"));

        Assert.StartsWith("note LH958: 'https://other.example.net/a' did not answer: it redirects too often.", await AskAsync(servers), StringComparison.Ordinal);
        Assert.Equal(6, servers.Asked.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(501)]
    public async Task Who_refuses_the_head_is_asked_for_the_whole(int refusal)
    {
        var servers = new FakeServers(request => FakeServers.Status(request.Method == HttpMethod.Head ? refusal : 200));

        Assert.Equal("", await AskAsync(servers));
        Assert.Equal($"HEAD {Link}, GET {Link}", string.Join(", ", servers.Asked));
    }

    [Fact]
    public async Task A_host_has_one_question_at_a_time_and_pauses_between_them()
    {
        var links = Enumerable.Range(0, 40).ToDictionary(number => $"https://host{number % 4}.example.net/{number:00}", _ => "content/a.md", StringComparer.Ordinal);
        var servers = new FakeServers(_ => FakeServers.Status(200));

        Assert.Empty(await Checker(servers).CheckAsync(links, [], CancellationToken.None));
        Assert.Equal(1, servers.MostAtAHost);
        Assert.Equal(40, servers.Asked.Count);
        Assert.Equal(36, _clock.Fired);
        foreach (var host in servers.Asked.GroupBy(question => question[..32], StringComparer.Ordinal))
            Assert.Equal(string.Join(' ', host.Order(StringComparer.Ordinal)), string.Join(' ', host));
    }

    [Fact]
    public async Task What_is_allowed_is_not_asked()
    {
        var servers = new FakeServers(_ => FakeServers.Status(404));

        Assert.Equal("", await AskAsync(servers, allowed: ["https://Other.example.net/"]));
        Assert.Empty(servers.Asked);
    }

    [Fact]
    public async Task An_answer_holds_until_it_is_old()
    {
        var servers = new FakeServers(request => FakeServers.Status(request.RequestUri?.AbsolutePath is "/a" ? 200 : 404));
        var cache = LinkCache.Empty;
        var links = new Dictionary<string, string>(StringComparer.Ordinal) { [Link] = "a.md", ["https://other.example.net/b"] = "a.md" };
        async Task<int> AskedAfterAsync(TimeSpan time)
        {
            _clock.Now += time;
            var before = servers.Asked.Count;
            Assert.Equal("LH956", Assert.Single(await Checker(servers, cache).CheckAsync(links, [], CancellationToken.None)).Code);
            return servers.Asked.Count - before;
        }

        Assert.Equal(3, await AskedAfterAsync(TimeSpan.Zero));
        Assert.Equal(0, await AskedAfterAsync(TimeSpan.FromHours(5.9)));
        Assert.Equal(2, await AskedAfterAsync(TimeSpan.FromHours(0.2)));
        Assert.Equal(3, await AskedAfterAsync(TimeSpan.FromDays(7)));
        Assert.Equal(3, await AskedAfterAsync(TimeSpan.FromDays(-1)));
    }

    [Fact]
    public async Task Who_takes_too_long_is_not_waited_for()
    {
        var servers = new FakeServers(async (_, cancel) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancel);
            return FakeServers.Status(200);
        });
        var links = new ExternalLinks(servers, LinkCache.Empty, new FiringClock(longest: TimeSpan.FromHours(1)));

        Assert.StartsWith("'https://other.example.net/a' did not answer: it takes longer than 20 s.", Assert.Single(await links.CheckAsync(One(), [], CancellationToken.None)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_answer_at_all_is_a_note() =>
        Assert.Equal("note LH958: 'https://other.example.net/a' did not answer: No such host.", await AskAsync(_ => throw new HttpRequestException("No such host.")));

    [Theory]
    [InlineData("https://")]
    [InlineData("https://[::1/")]
    public async Task An_address_that_is_none_is_a_note(string address)
    {
        var links = new Dictionary<string, string>(StringComparer.Ordinal) { [address] = "a.md" };

        Assert.Equal("LH958", Assert.Single(await Checker(new FakeServers(_ => FakeServers.Status(200))).CheckAsync(links, [], CancellationToken.None)).Code);
    }

    [Fact]
    public async Task A_redirect_to_another_scheme_is_a_note() =>
        Assert.StartsWith("note LH958: 'https://other.example.net/a' did not answer:", await AskAsync(_ => FakeServers.Moved(301, "ftp://other.example.net/a")), StringComparison.Ordinal);

    [Fact]
    public async Task Who_cancels_gets_no_findings()
    {
        using var cancel = new CancellationTokenSource();
        var servers = new FakeServers((_, stop) =>
        {
            cancel.Cancel();
            return Task.FromException<HttpResponseMessage>(new OperationCanceledException(stop));
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Checker(servers).CheckAsync(One(), [], cancel.Token));
    }

    private static Dictionary<string, string> One() => new(StringComparer.Ordinal) { [Link] = "content/a.md" };

    private ExternalLinks Checker(FakeServers servers, LinkCache? cache = null) => new(servers, cache ?? LinkCache.Empty, _clock);

    private Task<string> AskAsync(Func<HttpRequestMessage, HttpResponseMessage> answer) => AskAsync(new FakeServers(answer));

    private async Task<string> AskAsync(FakeServers servers, ImmutableArray<string> allowed = default)
    {
        var found = await Checker(servers).CheckAsync(One(), allowed.IsDefault ? [] : allowed, CancellationToken.None);
        return string.Join('\n', found.Select(d => (d with { Help = null }).ToString()["content/a.md: ".Length..]));
    }
}
