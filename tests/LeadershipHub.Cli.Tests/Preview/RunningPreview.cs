using System.Net;
using LeadershipHub.Preview;
using LeadershipHub.Preview.Live;
using LeadershipHub.Preview.Serving;

namespace LeadershipHub.Cli.Tests.Preview;

/// <summary>A server over a folder of one test, whose builds are what the test says.</summary>
internal sealed class RunningPreview : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private PreviewServer? _server;

    private RunningPreview()
    {
    }

    public TemporaryFolder Folder { get; } = new();

    public FakeSite Site { get; } = new();

    public FakeClock Clock { get; } = new();

    public BuildLog Log { get; } = new();

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = FakeSite.Patience };

    public Uri Url { get; private set; } = new("http://127.0.0.1/");

    public static async Task<RunningPreview> StartAsync(IPAddress? address = null, PreviewMount? mount = null)
    {
        var preview = new RunningPreview();
        var options = new PreviewOptions
        {
            SiteFolder = preview.Folder.Path,
            OutputFolder = Path.Combine(preview.Folder.Path, "out"),
            Address = address ?? IPAddress.Loopback,
            HostName = address is null ? null : "localhost",
            Port = 0,
            Mount = mount,
            Clock = preview.Clock,
        };
        preview._server = await PreviewServer.StartAsync(options, preview.Site, preview.Log, preview._end.Token);
        preview.Url = preview._server.BaseUrl;
        return preview;
    }

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(path, HttpCompletionOption.ResponseContentRead, headers);

    /// <summary>The lines of the event stream as they come.</summary>
    public async Task<StreamReader> ListenAsync(string query = "", params (string Name, string Value)[] headers)
    {
        var answer = await SendAsync($"/.lhub/events{query}", HttpCompletionOption.ResponseHeadersRead, headers);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new(await answer.Content.ReadAsStreamAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        if (_server is not null)
            await _server.DisposeAsync();

        Client.Dispose();
        Folder.Dispose();
        _end.Dispose();
    }

    private Task<HttpResponseMessage> SendAsync(string path, HttpCompletionOption when, (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Url, path));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);

        return Client.SendAsync(request, when);
    }
}
