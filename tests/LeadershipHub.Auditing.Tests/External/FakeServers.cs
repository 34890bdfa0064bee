using System.Collections.Concurrent;
using System.Net;

namespace LeadershipHub.Auditing.Tests.External;

/// <summary>Answers in place of other people's servers, and notes what it was asked and how many questions a host had at a time.</summary>
internal sealed class FakeServers(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    private readonly ConcurrentDictionary<string, int> _open = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _asked = [];
    private int _mostAtAHost;

    public FakeServers(Func<HttpRequestMessage, HttpResponseMessage> answer)
        : this((request, _) => Task.FromResult(answer(request)))
    {
    }

    /// <summary>Method and address, in the order of a host's questions.</summary>
    public IReadOnlyCollection<string> Asked => _asked;

    public int MostAtAHost => Volatile.Read(ref _mostAtAHost);

    public static HttpResponseMessage Status(int status) => new((HttpStatusCode)status);

    public static HttpResponseMessage Moved(int status, string to) => new((HttpStatusCode)status) { Headers = { Location = new(to, UriKind.RelativeOrAbsolute) } };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var host = request.RequestUri!.Host; // the client sends none without
        _asked.Enqueue($"{request.Method} {request.RequestUri}");
        var now = _open.AddOrUpdate(host, 1, (_, count) => count + 1);
        for (var most = MostAtAHost; now > most; most = MostAtAHost)
            Interlocked.CompareExchange(ref _mostAtAHost, now, most);
        try
        {
            await Task.Yield();
            return await answer(request, cancellationToken);
        }
        finally
        {
            _open.AddOrUpdate(host, 0, (_, count) => count - 1);
        }
    }
}
