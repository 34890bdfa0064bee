using LeadershipHub.Feedback.Answering;
using LeadershipHub.Feedback.Forms;
using LeadershipHub.Feedback.Guarding;
using LeadershipHub.Feedback.Moderation;
using LeadershipHub.Feedback.Observing;
using LeadershipHub.Feedback.Pulling;
using LeadershipHub.Feedback.Storing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LeadershipHub.Feedback.Serving;

/// <summary>Gives each request to its place, and answers for whatever goes wrong there.</summary>
internal sealed class FeedbackRouter(FeedbackOptions options, FormsFile forms, FeedbackStore store, Keys keys, FeedbackMetrics metrics, ILogger log)
{
    private const string Submissions = "/f/";
    private const string Moderation = "/moderation/";
    private const string Pull = "/api/";

    private readonly SubmissionEndpoint _submissions = new(options, forms, store, keys, metrics, log);
    private readonly ModerationEndpoint _moderation = new(options, forms, store, keys);
    private readonly PullEndpoint _pull = new(options, forms, store);
    private readonly StateEndpoints _state = new(options, forms, store, metrics);

    public static IEnumerable<string> Patterns { get; } = ["/f/{**rest}", "/moderation", "/moderation/{**rest}", "/api/{**rest}", "/healthz", "/metrics"];

    /// <returns>The path below the prefix; null if it is not the endpoint's.</returns>
    public string? PathOf(HttpRequest request)
    {
        var path = request.Path.Value ?? "";
        if (!path.StartsWith(options.PathPrefix, StringComparison.Ordinal))
            return null;

        path = path[options.PathPrefix.Length..];
        return path is "/healthz" or "/metrics" or "/moderation"
            || path.StartsWith(Submissions, StringComparison.Ordinal)
            || path.StartsWith(Moderation, StringComparison.Ordinal)
            || path.StartsWith(Pull, StringComparison.Ordinal)
            ? path
            : null;
    }

    public async Task RespondAsync(HttpContext context)
    {
        PageHeaders.Set(context.Response.Headers);
        try
        {
            await DispatchAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there any more.
        }
        catch (OperationCanceledException)
        {
            await FailAsync(context, StatusCodes.Status408RequestTimeout, "too_slow", "The form took too long to arrive.");
        }
        catch (BadHttpRequestException fault)
        {
            await FailAsync(context, fault.StatusCode, fault.StatusCode == StatusCodes.Status413PayloadTooLarge ? "too_large" : "malformed", "The request cannot be read.");
        }
#pragma warning disable CA1031 // The last place before the server: nothing may become a 500, and no message of a fault may reach a sender.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            // Not its message, which may quote what somebody wrote.
            log.LogError("A request failed: {Fault} {Trace}", fault.GetType().Name, fault.StackTrace);
            context.Response.Headers.RetryAfter = "5";
            await FailAsync(context, StatusCodes.Status503ServiceUnavailable, "unavailable", "This does not work at the moment. Please send it again later.");
        }
    }

    private Task DispatchAsync(HttpContext context)
    {
        var path = PathOf(context.Request);
        if (path is null)
            return ErrorAnswers.SendAsync(context, StatusCodes.Status404NotFound, "not_found", "There is nothing at this address.", null);

        if (path.StartsWith(Submissions, StringComparison.Ordinal))
            return _submissions.RespondAsync(context, path[Submissions.Length..]);

        if (path.StartsWith(Pull, StringComparison.Ordinal))
            return _pull.RespondAsync(context, path[Pull.Length..]);

        if (path is not ("/healthz" or "/metrics"))
            return _moderation.RespondAsync(context, path);

        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            return ErrorAnswers.SendAsync(context, StatusCodes.Status405MethodNotAllowed, "method_not_allowed", "This address takes GET and HEAD.", null);
        }

        return path == "/healthz" ? _state.SendHealthAsync(context) : _state.SendMetricsAsync(context);
    }

    private async Task FailAsync(HttpContext context, int status, string code, string message)
    {
        metrics.Refused(code);
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        try
        {
            await ErrorAnswers.SendAsync(context, status, code, message, null);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            context.Abort();
        }
    }
}
