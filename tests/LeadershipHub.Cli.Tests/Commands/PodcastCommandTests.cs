using System.Collections.Frozen;
using System.Net;
using System.Net.Sockets;
using System.Text;
using LeadershipHub.Engine;
using LeadershipHub.Engine.Diagnostics;

using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Cli.Tests.Commands;

public sealed class PodcastCommandTests
{
    private static readonly ShowSummary Talks = new("content/talks", "Talks", 3, 87, 2);

    [Fact]
    public async Task A_new_episode_takes_the_next_number_and_waits_for_its_sound()
    {
        using var terminal = Terminal.InSite();
        terminal.Hub.Shows = new() { Shows = [Talks] };

        Assert.Equal(0, await terminal.RunAsync("new", "episode", "Ask first"));

        Assert.Equal("Wrote content/talks/088-ask-first.md\n", terminal.Output);
        var text = terminal.Folder.Read("content/talks/088-ask-first.md");
        Assert.Contains("title: \"Ask first\"\ndate: 2026-03-01\nnumber: 88\nseason: 2\naudio: 088-ask-first.mp3", text, StringComparison.Ordinal);
        Assert.Contains("\ndraft: true", text, StringComparison.Ordinal);
        Assert.True(terminal.Hub.Asked[0] is { Drafts: true, Future: true, Expired: true });
    }

    [Fact]
    public async Task A_title_gives_up_its_number_and_its_date_with_a_note()
    {
        using var terminal = Terminal.InSite();
        terminal.Hub.Shows = new() { Shows = [Talks] };

        await terminal.RunAsync("new", "episode", "The Daily #090 (21 April 16)", "--audio", "https://cdn.example.org/90.mp3");

        Assert.Contains("Note: the title is 'The Daily', the number 90, the date 2016-04-21.", terminal.Output, StringComparison.Ordinal);
        Assert.Contains("the last number is 87, so 88 is left out", terminal.Output, StringComparison.Ordinal);
        var text = terminal.Folder.Read("content/talks/090-the-daily.md");
        Assert.Contains("date: 2016-04-21\nnumber: 90\n", text, StringComparison.Ordinal);
        Assert.Contains("audio: \"https://cdn.example.org/90.mp3\"\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\ndraft: true", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_shows_one_has_to_be_named()
    {
        using var terminal = Terminal.InSite();
        terminal.Hub.Shows = new() { Shows = [Talks, new("content/shows/daily", "Daily", 0, null, null)] };

        Assert.Equal(2, await terminal.RunAsync("new", "episode", "Ask first"));
        Assert.Contains("talks, shows/daily", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(2, await terminal.RunAsync("new", "episode", "Ask first", "--show", "daily"));
        Assert.Equal(0, await terminal.RunAsync("new", "episode", "Ask first", "--show", "shows/daily"));
        Assert.Contains("number: 1\n# season: 1\n", terminal.Folder.Read("content/shows/daily/001-ask-first.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zero", "is not an episode's number")]
    [InlineData("0", "is not an episode's number")]
    public async Task A_number_is_a_number(string number, string said)
    {
        using var terminal = Terminal.InSite();
        terminal.Hub.Shows = new() { Shows = [Talks] };

        Assert.Equal(2, await terminal.RunAsync("new", "episode", "Ask first", "--number", number));
        Assert.Contains(said, terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hub_without_a_show_has_no_episodes()
    {
        using var terminal = Terminal.InSite();

        Assert.Equal(2, await terminal.RunAsync("new", "episode", "Ask first"));
        Assert.Contains("_show.yml", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_says_what_concerns_shows_and_nothing_else()
    {
        using var terminal = Terminal.InSite();
        terminal.Hub.Shows = new() { Shows = [Talks] };
        terminal.Hub.Findings = [new("LH800", Severity.Error, "No category.", new("content/talks/_show.yml")), new("LH600", Severity.Error, "Dead link.", new("content/posts/a.md"))];

        Assert.Equal(1, await terminal.RunAsync("podcast", "check"));
        Assert.Contains("No category.", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Dead link.", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("Talks: 3 episodes in content/talks", terminal.Output, StringComparison.Ordinal);

        terminal.Hub.Findings = [new("LH831", Severity.Warning, "A gap.", new("content/talks/a.md"))];
        Assert.Equal(0, await terminal.RunAsync("podcast", "check"));
        Assert.Equal(1, await terminal.RunAsync("podcast", "check", "--strict"));
    }

    [Fact]
    public async Task A_lock_is_written_line_by_line_and_kept_when_nothing_changed()
    {
        using var terminal = Terminal.InSite();
        terminal.Hub.Shows = new()
        {
            Now = new()
            {
                Urls = [new("/b/", default), new("/a/", default), new("/crème/", default)],
                Shows = [new("/talks/feed.xml", "9b024349-ccf0-5f69-a609-6b82873eab3c", [new("/talks/1/", "true", "/talks/1.mp3", default)], default)],
                Media = new Dictionary<string, LockedMedia>(StringComparer.Ordinal) { ["https://c.example.org/a.mp3"] = new("https://c.example.org/a.mp3", 5, "audio/mpeg", TimeSpan.FromSeconds(754)) }.ToFrozenDictionary(StringComparer.Ordinal),
            },
        };

        Assert.Equal(0, await terminal.RunAsync("lock"));

        Assert.Equal(
            """
            # What must not change once it is published. Written by 'lhub lock' and 'lhub podcast probe'; commit it.
            urls:
              - /a/
              - /b/
              - "/crème/"
            shows:
              - feed: /talks/feed.xml
                guid: "9b024349-ccf0-5f69-a609-6b82873eab3c"
                episodes:
                  - { url: /talks/1/, guid: "true", audio: /talks/1.mp3 }
            media:
              - { url: "https://c.example.org/a.mp3", length: 5, type: audio/mpeg, duration: "00:12:34" }

            """.ReplaceLineEndings("\n"),
            terminal.Folder.Read("site.lock.yml"));
        Assert.Contains("Wrote site.lock.yml\n3 URLs and 1 episode must not change any more.", terminal.Output, StringComparison.Ordinal);
        await terminal.RunAsync("lock");
        Assert.Contains("Kept  site.lock.yml", terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_of_the_lock_names_what_it_lacks_and_writes_nothing()
    {
        using var terminal = Terminal.InSite();
        terminal.Hub.Shows = new() { Now = new() { Urls = [new("/a/", default)] } };
        Assert.Equal(1, await terminal.RunAsync("lock", "--check"));
        Assert.False(File.Exists(Path.Combine(terminal.Folder.Path, "site.lock.yml")));

        Assert.Equal(0, await terminal.RunAsync("lock"));
        Assert.Equal(0, await terminal.RunAsync("lock", "--check"));

        var written = terminal.Folder.Read("site.lock.yml");
        terminal.Hub.Shows = new() { Lock = new() { Urls = [new("/held/", default)] }, Now = new() { Urls = [.. Enumerable.Range(0, 12).Select(n => new Located($"/{n:00}/", default)), new("/held/", default)] } };
        Assert.Equal(1, await terminal.RunAsync("lock", "--check"));
        Assert.Contains("  /00/\n", terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("  /held/\n", terminal.Error, StringComparison.Ordinal);
        Assert.Contains("  and 2 more URLs\nlhub: site.lock.yml lacks 12 URLs. Run 'lhub lock', and commit it.\n", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(written, terminal.Folder.Read("site.lock.yml"));

        // An episode's guid is part of it, where no URL is lacking.
        terminal.Hub.Shows = new() { Lock = new() { Urls = [new("/a/", default)] }, Now = new() { Urls = [new("/a/", default)], Shows = [new("/talks/feed.xml", "g", [], default)] } };
        Assert.Equal(1, await terminal.RunAsync("lock", "--check"));
        Assert.Contains("is not as 'lhub lock' would write it", terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lock_is_left_alone_where_the_site_has_errors()
    {
        using var terminal = Terminal.InSite();
        terminal.Folder.Write("site.lock.yml", "urls: [/a/]\n");
        terminal.Hub.Findings = [new("LH850", Severity.Error, "Gone.", new("site.lock.yml"))];

        Assert.Equal(1, await terminal.RunAsync("lock"));
        Assert.Equal("urls: [/a/]\n", terminal.Folder.Read("site.lock.yml"));
    }

    [Fact]
    public async Task A_probe_asks_each_server_once_and_keeps_what_it_said()
    {
        using var server = new SmallServer();
        using var terminal = Terminal.InSite();
        var (head, get, gone) = (server.Url + "head.mp3", server.Url + "get.m4a", server.Url + "gone.mp3");
        terminal.Hub.Shows = new() { RemoteSounds = [head, get, gone] };

        Assert.Equal(1, await terminal.RunAsync("podcast", "probe"));

        var text = terminal.Folder.Read("site.lock.yml");
        Assert.Contains($"{{ url: \"{get}\", length: 777, type: audio/x-m4a }}", text, StringComparison.Ordinal);
        Assert.Contains($"{{ url: \"{head}\", length: 12345, type: audio/mpeg }}", text, StringComparison.Ordinal);
        Assert.DoesNotContain("gone", text, StringComparison.Ordinal);
        Assert.Contains("404", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(1, server.Asked.Count(line => line.StartsWith("HEAD /head.mp3", StringComparison.Ordinal)));
        Assert.DoesNotContain(server.Asked, line => line.StartsWith("GET /head.mp3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_probe_with_nothing_to_ask_asks_nothing()
    {
        using var terminal = Terminal.InSite();

        Assert.Equal(0, await terminal.RunAsync("podcast", "probe"));
        Assert.Contains("nothing to look up", terminal.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(terminal.Folder.Path, "site.lock.yml")));
    }

    /// <summary>Answers HEAD for one file, refuses it for another, and has nothing else.</summary>
    private sealed class SmallServer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        public SmallServer()
        {
            _listener.Start();
            Url = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture)}/";
            _ = Task.Run(ServeAsync);
        }

        public string Url { get; }

        public List<string> Asked { get; } = [];

        public void Dispose() => _listener.Dispose();

        private async Task ServeAsync()
        {
            try
            {
                while (true)
                {
                    using var client = await _listener.AcceptTcpClientAsync();
                    using var reader = new StreamReader(client.GetStream(), Encoding.ASCII, leaveOpen: true);
                    var request = await reader.ReadLineAsync() ?? "";
                    while (await reader.ReadLineAsync() is { Length: > 0 })
                    {
                    }

                    lock (Asked)
                        Asked.Add(request);
                    await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(Answer(request)));
                }
            }
            catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                // The test is over.
            }
        }

        private static string Answer(string request) => request switch
        {
            _ when request.StartsWith("HEAD /head.mp3 ", StringComparison.Ordinal) => "HTTP/1.1 200 OK\r\nContent-Type: audio/mpeg\r\nContent-Length: 12345\r\nConnection: close\r\n\r\n",
            _ when request.StartsWith("HEAD /get.m4a ", StringComparison.Ordinal) => "HTTP/1.1 405 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
            _ when request.StartsWith("GET /get.m4a ", StringComparison.Ordinal) => "HTTP/1.1 206 Part\r\nContent-Type: application/octet-stream\r\nContent-Range: bytes 0-0/777\r\nContent-Length: 1\r\nConnection: close\r\n\r\nx",
            _ => "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
        };
    }
}
