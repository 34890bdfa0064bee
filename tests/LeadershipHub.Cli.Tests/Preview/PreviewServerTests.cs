using System.Net;
using System.Net.Http.Headers;
using LeadershipHub.Preview;
using LeadershipHub.Preview.Live;
using LeadershipHub.Preview.Serving;

namespace LeadershipHub.Cli.Tests.Preview;

public sealed class PreviewServerTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
    private readonly BuildLog _log = new();
    private PreviewServer? _root;
    private PreviewServer? _below;

    public async ValueTask InitializeAsync()
    {
        _folder.Write("out/index.html", "home");
        _folder.Write("out/about us/index.html", "about");
        _folder.Write("out/empty/x.txt", "x");
        _folder.Write("out/404.html", "no such page");
        _folder.Write("out/bell.mp3", "0123456789");
        _folder.Write("out/.lhub-manifest", "secret");
        _folder.Write("out/.lhub-stage/index.html", "secret");
        _folder.Write("secret.txt", "secret");
        _log.Add(new() { Succeeded = true });
        _root = await StartAsync("/");
        _below = await StartAsync("/hub/");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _root!.DisposeAsync(); // Set before every test.
        await _below!.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("a.html", "text/html; charset=utf-8")]
    [InlineData("a.css", "text/css; charset=utf-8")]
    [InlineData("a.js", "text/javascript; charset=utf-8")]
    [InlineData("a.json", "application/json; charset=utf-8")]
    [InlineData("a.webmanifest", "application/manifest+json; charset=utf-8")]
    [InlineData("feed.xml", "application/xml; charset=utf-8")]
    [InlineData("a.svg", "image/svg+xml; charset=utf-8")]
    [InlineData("a.avif", "image/avif")]
    [InlineData("a.webp", "image/webp")]
    [InlineData("a.mp3", "audio/mpeg")]
    [InlineData("a.m4a", "audio/mp4")]
    [InlineData("a.ogg", "audio/ogg")]
    [InlineData("a.opus", "audio/ogg")]
    [InlineData("a.vtt", "text/vtt; charset=utf-8")]
    [InlineData("a.woff2", "font/woff2")]
    [InlineData("a.JPG", "image/jpeg")]
    [InlineData("a.strange", "application/octet-stream")]
    public async Task Files_have_their_types(string name, string type)
    {
        _folder.Write($"out/{name}", "x");

        using var answer = await GetAsync($"/{name}");

        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
    }

    [Theory]
    [InlineData("/", "home")]
    [InlineData("/about%20us/", "about")]
    [InlineData("/about%20us/index.html", "about")]
    public async Task A_folder_is_its_index(string path, string text) => Assert.StartsWith(text, await _client.GetStringAsync(Url(path)), StringComparison.Ordinal);

    [Fact]
    public async Task A_folder_without_its_slash_is_sent_there_with_the_query()
    {
        using var answer = await GetAsync("/about%20us?q=1&r=%C3%A4");

        Assert.Equal((HttpStatusCode.Redirect, "/about%20us/?q=1&r=%C3%A4"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Theory]
    [InlineData("/nothing")]
    [InlineData("/nothing/")]
    [InlineData("/empty/")]
    [InlineData("/empty")]
    [InlineData("/bell.mp3/")]
    [InlineData("//about%20us/")]
    [InlineData("/about%20us//")]
    public async Task What_is_not_there_is_the_404_page(string path)
    {
        using var answer = await GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.StartsWith("no such page", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("text/html; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
    }

    [Theory]
    [InlineData("/..%2fsecret.txt")]
    [InlineData("/%2e%2e/secret.txt")]
    [InlineData("/about%20us/..%2f..%2fsecret.txt")]
    [InlineData("/..%5csecret.txt")]
    [InlineData("/%2e%2e%2fsecret.txt")]
    [InlineData("/%252e%252e/secret.txt")]
    [InlineData("/secret.txt%00.html")]
    [InlineData("/.lhub-manifest")]
    [InlineData("/.lhub-stage/index.html")]
    public async Task Nothing_outside_of_the_output_is_served(string path)
    {
        using var answer = await GetAsync(path);

        Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{answer.StatusCode}");
        Assert.DoesNotContain("secret", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/../secret.txt")]
    [InlineData("//etc/passwd")]
    [InlineData("/a/../../secret.txt")]
    [InlineData("/./index.html")]
    [InlineData("/..\\secret.txt")]
    [InlineData("/c:/secret.txt")]
    [InlineData("secret.txt")]
    [InlineData("")]
    public void A_path_that_steps_out_names_nothing(string path) =>
        Assert.Equal(SiteFile.Nothing, new SiteFiles(Path.Combine(_folder.Path, "out")).Find(path));

    [Fact]
    public async Task Links_out_of_the_output_are_not_followed()
    {
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "out", "leak.txt"), Path.Combine(_folder.Path, "secret.txt"));
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "out", "leak"), _folder.Path);
        using var file = await GetAsync("/leak.txt");
        using var folder = await GetAsync("/leak/secret.txt");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (file.StatusCode, folder.StatusCode));
    }

    [Fact]
    public async Task A_range_is_part_of_the_file()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Url("/bell.mp3"));
        request.Headers.Range = new RangeHeaderValue(2, 5);
        using var answer = await _client.SendAsync(request);

        Assert.Equal((HttpStatusCode.PartialContent, "2345"), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.Equal("bytes 2-5/10", answer.Content.Headers.ContentRange?.ToString());
    }

    [Fact]
    public async Task A_range_past_the_end_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Url("/bell.mp3"));
        request.Headers.Range = new RangeHeaderValue(10, 12);
        using var answer = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, answer.StatusCode);
    }

    [Fact]
    public async Task Several_ranges_are_answered_with_the_whole_file()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Url("/bell.mp3"));
        request.Headers.TryAddWithoutValidation("Range", "bytes=0-1,4-5");
        using var answer = await _client.SendAsync(request);

        Assert.Equal((HttpStatusCode.OK, "0123456789"), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("/bell.mp3")]
    [InlineData("/")]
    public async Task A_copy_that_is_still_right_is_not_sent_again(string path)
    {
        using var first = await GetAsync(path);
        using var request = new HttpRequestMessage(HttpMethod.Get, Url(path));
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!); // Asserted by the status below: without a tag there is no 304.
        using var answer = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.True(first.Headers.CacheControl?.NoCache);
    }

    [Fact]
    public async Task A_file_that_changed_has_another_tag()
    {
        using var first = await GetAsync("/bell.mp3");
        _folder.Write("out/bell.mp3", "another sound");
        using var second = await GetAsync("/bell.mp3");

        Assert.NotEqual(first.Headers.ETag, second.Headers.ETag);
    }

    [Theory]
    [InlineData("/bell.mp3", HttpStatusCode.OK)]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/nothing", HttpStatusCode.NotFound)]
    public async Task HEAD_tells_the_length_without_the_body(string path, HttpStatusCode status)
    {
        using var whole = await GetAsync(path);
        using var request = new HttpRequestMessage(HttpMethod.Head, Url(path));
        using var answer = await _client.SendAsync(request);

        var length = (await whole.Content.ReadAsByteArrayAsync()).Length;
        Assert.Equal((status, length), (answer.StatusCode, answer.Content.Headers.ContentLength));
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Other_methods_are_not_allowed()
    {
        using var answer = await _client.PostAsync(Url("/"), new StringContent("x"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("/", "/hub/")]
    [InlineData("/hub", "/hub/")]
    [InlineData("/hub/about%20us", "/hub/about%20us/")]
    public async Task A_site_below_a_path_is_served_there(string path, string location)
    {
        using var answer = await _client.GetAsync(Url(path, _below));

        Assert.Equal(location, answer.Headers.Location?.OriginalString);
        Assert.StartsWith("about", await _client.GetStringAsync(Url("/hub/about%20us/", _below)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/bell.mp3")]
    [InlineData("/hubs/bell.mp3")]
    [InlineData("/hub/nothing")]
    public async Task Beside_its_path_there_is_nothing(string path)
    {
        using var answer = await _client.GetAsync(Url(path, _below));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.StartsWith("no such page", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_gives_way_to_a_free_one()
    {
        await using var server = await StartAsync(Options("/") with { Port = _root!.BaseUrl.Port });

        Assert.NotEqual(_root.BaseUrl.Port, server.BaseUrl.Port);
        Assert.StartsWith("home", await _client.GetStringAsync(server.BaseUrl), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_url_names_host_port_and_base_path()
    {
        await using var server = await StartAsync(Options("/hub/") with { HostName = "localhost" });

        Assert.Matches(@"\Ahttp://localhost:\d+/hub/\z", server.BaseUrl.AbsoluteUri);
    }

    private Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(Url(path));

    // As written: Uri would tidy up the very paths that are tested here.
    private Uri Url(string path, PreviewServer? server = null) => new(
        (server ?? _root)!.BaseUrl.GetLeftPart(UriPartial.Authority) + path,
        new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    private Task<PreviewServer> StartAsync(string basePath) => StartAsync(Options(basePath));

    private Task<PreviewServer> StartAsync(PreviewOptions options) => PreviewServer.StartAsync(options, new FakeSite(), _log, CancellationToken.None);

    private PreviewOptions Options(string basePath) => new()
    {
        SiteFolder = _folder.Path,
        OutputFolder = Path.Combine(_folder.Path, "out"),
        BasePath = basePath,
        Port = 0,
    };
}
