using Microsoft.AspNetCore.Http;

namespace LeadershipHub.Preview.Live;

/// <summary>Tells browsers of builds, as server-sent events: where the site stands when they come, and each build after that.</summary>
/// <remarks>https://html.spec.whatwg.org/multipage/server-sent-events.html</remarks>
/// <param name="ended">Ends all streams with the preview.</param>
internal sealed class EventStream(BuildLog log, TimeProvider clock, CancellationToken ended)
{
    /// <summary>Proxies and browsers give up connections that say nothing for long.</summary>
    public static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    private const string Start = "retry: 500\n\n";

    /// <summary>Writes until the browser or the preview goes.</summary>
    public async Task RespondAsync(HttpContext context)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, ended);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            await WriteAsync(context, Start, gone.Token);
            await TellAsync(context, Known(context.Request), gone.Token);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The usual end of a stream.
        }
    }

    private async Task TellAsync(HttpContext context, string? known, CancellationToken gone)
    {
        while (true)
        {
            if (log.Since(known) is { } build)
            {
                await WriteAsync(context, build.Format(), gone);
                known = build.Id;
            }
            else
            {
                known = log.Start;
            }

            await WaitAsync(context, log.AfterAsync(known), gone);
        }
    }

    private async Task WaitAsync(HttpContext context, Task next, CancellationToken gone)
    {
        while (true)
        {
            try
            {
                await next.WaitAsync(KeepAlive, clock, gone);
                return;
            }
            catch (TimeoutException)
            {
                await WriteAsync(context, ": still here\n\n", gone);
            }
        }
    }

    // The browser sends the last id by itself when it connects again; the first time, the page says which build it came from.
    private static string? Known(HttpRequest request) =>
        request.Headers["Last-Event-ID"].ToString() is { Length: > 0 } last ? last : request.Query["since"].ToString();

    private static async Task WriteAsync(HttpContext context, string text, CancellationToken gone)
    {
        await context.Response.WriteAsync(text, gone);
        await context.Response.Body.FlushAsync(gone);
    }
}
