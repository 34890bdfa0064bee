using System.Net;
using System.Net.Http.Headers;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Cli.Sites;

/// <summary>Asks a server for size and type of a sound: with HEAD, or with GET for one byte where that is refused.</summary>
internal sealed class SoundProbe : IDisposable
{
    private const int MostRedirects = 10;

    private readonly HttpClient _client = new(new SocketsHttpHandler { MaxAutomaticRedirections = MostRedirects, ConnectTimeout = TimeSpan.FromSeconds(15), UseCookies = false })
    {
        Timeout = TimeSpan.FromSeconds(30),
    };

    /// <summary>What the server said, or why it said nothing.</summary>
    public (LockedMedia? Found, string Problem) Ask(string url, CancellationToken cancel)
    {
        try
        {
            using var head = Send(HttpMethod.Head, url, cancel);
            if (head.IsSuccessStatusCode && head.Content.Headers.ContentLength is > 0)
                return (Read(url, head.Content.Headers.ContentLength, head.Content.Headers.ContentType), "");

            using var part = Send(HttpMethod.Get, url, cancel);
            if (!part.IsSuccessStatusCode)
                return (null, $"The server answered {((int)part.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture)} {part.ReasonPhrase}.");

            var length = part.StatusCode == HttpStatusCode.PartialContent ? part.Content.Headers.ContentRange?.Length : part.Content.Headers.ContentLength;
            return length > 0 ? (Read(url, length, part.Content.Headers.ContentType), "") : (null, "The server does not say how large it is.");
        }
        catch (HttpRequestException e)
        {
            return (null, e.Message);
        }
        catch (TaskCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (null, "The server did not answer within 30 seconds.");
        }
    }

    public void Dispose() => _client.Dispose();

    private HttpResponseMessage Send(HttpMethod method, string url, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, url);
        request.Headers.UserAgent.Add(new("lhub", "1.0"));
        if (method == HttpMethod.Get)
            request.Headers.Range = new(0, 0);
        return _client.Send(request, HttpCompletionOption.ResponseHeadersRead, cancel);
    }

    private static LockedMedia Read(string url, long? length, MediaTypeHeaderValue? type) => new(url, length, MediaType(url, type?.MediaType), null);

    // Some stores say only that it is bytes; then the name tells more.
    private static string? MediaType(string url, string? stated)
    {
        if (stated is not (null or "application/octet-stream" or "binary/octet-stream"))
            return stated;

        return Path.GetExtension(new Uri(url).AbsolutePath).ToLowerInvariant() switch
        {
            ".mp3" => "audio/mpeg",
            ".m4a" => "audio/x-m4a",
            ".mp4" => "video/mp4",
            ".ogg" or ".opus" => "audio/ogg",
            _ => stated,
        };
    }
}
