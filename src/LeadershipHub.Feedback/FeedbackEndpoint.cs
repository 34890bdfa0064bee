using LeadershipHub.Feedback.Delivering;
using LeadershipHub.Feedback.Forms;
using LeadershipHub.Feedback.Guarding;
using LeadershipHub.Feedback.Observing;
using LeadershipHub.Feedback.Serving;
using LeadershipHub.Feedback.Storing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeadershipHub.Feedback;

/// <summary>The endpoint from the store to the last answer. Read this file first.</summary>
/// <remarks>
/// <para><c>POST /f/{form}</c> takes a form: urlencoded, multipart or JSON. A script gets <c>201 {"ok":true,"id":"…"}</c>; the same again under the
/// same <c>Idempotency-Key</c> gets <c>200 {"ok":true,"id":"…","repeated":true}</c>. A browser is led to the form's page of thanks (303), or gets one.</para>
/// <para>What cannot be taken gets <c>{"ok":false,"errors":[{"field":"…","code":"…","message":"…"}]}</c>, or a page that says it: 400 what cannot be
/// read, 403 a form of another site, 404 no such form, 405, 413 too large, 415 another type, charset or encoding, 422 wrong in a field, 429 too often
/// (with <c>Retry-After</c>), 503 not at the moment.</para>
/// <para><c>GET /f/{form}/challenge</c> gives a proof of work to do; <c>/moderation/</c> is for people, <c>/api/</c> for the pull, <c>/healthz</c> and
/// <c>/metrics</c> for watchers.</para>
/// </remarks>
public sealed class FeedbackEndpoint : IAsyncDisposable
{
    private readonly FeedbackRouter _router;
    private readonly BackgroundWork _work;

    private FeedbackEndpoint(FeedbackStore store, FeedbackRouter router, BackgroundWork work) => (Store, _router, _work) = (store, router, work);

    /// <summary>All that was submitted.</summary>
    public FeedbackStore Store { get; }

    /// <summary>Opens the store and begins to send and to delete what is due.</summary>
    /// <exception cref="ArgumentException">An option cannot be used; the message says what to give instead.</exception>
    /// <exception cref="System.Data.Common.DbException">The database cannot be opened.</exception>
    /// <exception cref="IOException">The data folder cannot be used.</exception>
    public static FeedbackEndpoint Create(FeedbackOptions options, ILoggerFactory? logs = null)
    {
        if (OptionsCheck.ProblemOf(options) is { } problem)
            throw new ArgumentException(problem, nameof(options));

        var log = (logs ?? NullLoggerFactory.Instance).CreateLogger("LeadershipHub.Feedback");
        var metrics = new FeedbackMetrics();
        var keys = new Keys(options);
        var store = FeedbackStore.Open(options, metrics, log);
        var forms = new FormsFile(options, log);
        return new(store, new(options, forms, store, keys, metrics, log), BackgroundWork.Start(options, forms, store, metrics, log));
    }

    /// <summary>Creates an endpoint and gives it its paths. Whoever calls disposes of it when the application ends.</summary>
    /// <exception cref="ArgumentException">An option cannot be used; the message says what to give instead.</exception>
    public static FeedbackEndpoint Map(IEndpointRouteBuilder routes, FeedbackOptions options, ILoggerFactory? logs = null)
    {
        var endpoint = Create(options, logs);
        foreach (var path in FeedbackRouter.Patterns)
            routes.Map(options.PathPrefix + path, endpoint.RespondAsync);

        return endpoint;
    }

    /// <summary>Whether a request is for the endpoint: for servers that have no routing.</summary>
    public bool Owns(HttpRequest request) => _router.PathOf(request) is not null;

    /// <summary>Answers a request that it owns, with 404 any other one. Never throws, and never answers with 500.</summary>
    public Task RespondAsync(HttpContext context) => _router.RespondAsync(context);

    /// <summary>Ends the work in the background, writes what waits, and closes the store.</summary>
    public async ValueTask DisposeAsync()
    {
        await _work.DisposeAsync();
        await Store.DisposeAsync();
    }
}
