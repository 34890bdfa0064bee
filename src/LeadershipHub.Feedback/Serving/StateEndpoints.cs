using System.Data.Common;
using System.Net;
using LeadershipHub.Feedback.Answering;
using LeadershipHub.Feedback.Forms;
using LeadershipHub.Feedback.Guarding;
using LeadershipHub.Feedback.Observing;
using LeadershipHub.Feedback.Storing;
using Microsoft.AspNetCore.Http;

namespace LeadershipHub.Feedback.Serving;

/// <summary><c>/healthz</c> and <c>/metrics</c>.</summary>
internal sealed class StateEndpoints(FeedbackOptions options, FormsFile forms, FeedbackStore store, FeedbackMetrics metrics)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>200 once something was written to the disk; 503 if that failed or took too long.</summary>
    public async Task SendHealthAsync(HttpContext context)
    {
        var canWrite = await CanWriteAsync(context.RequestAborted);
        _ = forms.Current;
        await Answers.SendJsonAsync(context, canWrite ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable, json =>
        {
            json.WriteStartObject();
            json.WriteBoolean("ok", canWrite);
            json.WriteString("store", canWrite ? "writes" : "does not write");
            json.WriteString("forms", forms.Problem is null ? "read" : "not read, or not as they are now: see the log");
            json.WriteEndObject();
        });
    }

    public async Task SendMetricsAsync(HttpContext context)
    {
        if (!MayRead(context))
        {
            await ErrorAnswers.SendAsync(context, StatusCodes.Status401Unauthorized, "token", "Give the token of the pull.", null);
            return;
        }

        var text = metrics.Write(store.QueueLength, await store.CountDeliveriesAsync());
        await Answers.SendTextAsync(context, StatusCodes.Status200OK, "text/plain; version=0.0.4; charset=utf-8", text);
    }

    private async Task<bool> CanWriteAsync(CancellationToken cancel)
    {
        try
        {
            await store.CheckAsync(cancel).WaitAsync(Patience, options.Clock, cancel);
            return true;
        }
        catch (Exception fault) when (fault is DbException or TimeoutException or InvalidOperationException)
        {
            return false;
        }
    }

    // Behind a proxy everything comes from loopback: then a token is needed.
    private bool MayRead(HttpContext context) => options.PullToken is { } token
        ? BearerToken.Has(context.Request, token)
        : options.TrustedProxies.IsEmpty && context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
}
