using LeadershipHub.EndToEnd.Tests.Preview;
using LeadershipHub.EndToEnd.Tests.Sites;

namespace LeadershipHub.EndToEnd.Tests.Policies;

/// <summary>The hub at a host that sends what <c>_headers</c> says, and in the preview; each comes to be when a test first asks.</summary>
public sealed class PolicyHosts : IAsyncDisposable
{
    /// <summary>Inline code of every kind, as an author may write it into a page.</summary>
    public const string InlineCode = """

        <p id="inline" style="letter-spacing: 7px" onclick="this.dataset.clicked = &quot;yes&quot;">Inline</p>

        <style>#inline { word-spacing: 5px }</style>

        <script>
          if (1 < 2 && "a") document.documentElement.dataset.ran = "yes";
        </script>

        <svg width="1" height="1"><style><![CDATA[#inline > b { color: red }]]></style></svg>

        """;

    private readonly SemaphoreSlim _gate = new(1);
    private StaticHost? _host;
    private PreviewedHub? _preview;

    internal async Task<Uri> StaticAsync(Bench bench)
    {
        var hub = await bench.Hubs.English;
        await _gate.WaitAsync();
        try
        {
            return (_host ??= await StaticHost.OfHeadersAsync(hub.Folder)).Url;
        }
        finally
        {
            _gate.Release();
        }
    }

    internal async Task<Uri> PreviewAsync()
    {
        await _gate.WaitAsync();
        try
        {
            return (_preview ??= await PreviewedHub.StartAsync(folder => File.AppendAllText(Path.Combine(folder, "content/pages/about.md"), InlineCode))).Url;
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
        if (_preview is not null)
            await _preview.DisposeAsync();
        _gate.Dispose();
    }
}
