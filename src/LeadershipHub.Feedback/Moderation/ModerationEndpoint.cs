using LeadershipHub.Feedback.Answering;
using LeadershipHub.Feedback.Forms;
using LeadershipHub.Feedback.Guarding;
using LeadershipHub.Feedback.Limiting;
using LeadershipHub.Feedback.Storing;
using LeadershipHub.Feedback.Submitting;
using Microsoft.AspNetCore.Http;

namespace LeadershipHub.Feedback.Moderation;

/// <summary><c>/moderation/</c>: pages for people who decide what is published.</summary>
internal sealed class ModerationEndpoint(FeedbackOptions options, FormsFile forms, FeedbackStore store, Keys keys)
{
    private static readonly TimeSpan SignInPeriod = TimeSpan.FromMinutes(5);

    private readonly string _root = $"{options.PathPrefix}/moderation/";
    private readonly Session? _session = options.ModerationToken is { } token ? new(keys, token, options.Clock) : null;
    private readonly ClientAddress _addresses = new(options);
    private readonly TokenBuckets _signIns = new(options.Limits.SignIns, SignInPeriod, options.Limits.RememberedAddresses, options.Clock);
    private readonly TokenBuckets _allSignIns = new(options.Limits.SignIns * 10, SignInPeriod, 2, options.Clock);
    private readonly BodyReader _bodies = new(options.Limits, Path.Combine(options.DataFolder, "incoming"));
    private readonly ModerationPages _pages = new(options, forms, store);

    public Task RespondAsync(HttpContext context, string path)
    {
        if (_session is not { } session)
            return ErrorAnswers.SendAsync(context, StatusCodes.Status404NotFound, "not_found", "There is no moderation here. Start the endpoint with a token for it.", null);

        var request = context.Request;
        if (path == "/moderation/style.css")
            return Answers.SendTextAsync(context, StatusCodes.Status200OK, "text/css; charset=utf-8", PageStyles.Css);

        if (HttpMethods.IsPost(request.Method))
            return PostAsync(context, session, path);

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD, POST";
            return ErrorAnswers.SendAsync(context, StatusCodes.Status405MethodNotAllowed, "method_not_allowed", "This address takes GET, HEAD and POST.", null);
        }

        // The cookie is of the folder: without the slash a browser does not send it.
        if (path == "/moderation")
        {
            GoTo(context, _root);
            return Task.CompletedTask;
        }

        return session.FormTokenOf(request) is { } formToken
            ? _pages.SendAsync(context, path, formToken)
            : Answers.SendPageAsync(context, StatusCodes.Status200OK, ModerationLayout.SignIn(_root, null));
    }

    private async Task PostAsync(HttpContext context, Session session, string path)
    {
        try
        {
            if (IsForeign(context))
                throw RefusedException.ForeignOrigin();

            using var posted = await _bodies.ReadAsync(context.Request, Fields, context.RequestAborted);
            if (path == "/moderation/sign-in")
            {
                await SignInAsync(context, session, posted);
                return;
            }

            if (session.FormTokenOf(context.Request) is not { } formToken || !Keys.AreEqual(posted.One("form_token"), formToken))
                throw new RefusedException(StatusCodes.Status403Forbidden, "session", "You are not signed in any more. Go back, sign in and try again.");

            if (path == "/moderation/sign-out")
            {
                Session.End(context, _root, _addresses.IsHttps(context));
                GoTo(context, _root);
                return;
            }

            await ActAsync(context, posted, path);
        }
        catch (RefusedException refusal)
        {
            await ErrorAnswers.SendAsync(context, refusal.Status, refusal.Code, refusal.Message, null);
        }
    }

    /// <summary>Posts of these pages are read like those of any form, but none of their fields is of a form.</summary>
    private static FormDefinition Fields { get; } = new() { Name = "moderation", Fields = [] };

    private async Task SignInAsync(HttpContext context, Session session, Posted posted)
    {
        if ((_signIns.Take(_addresses.Of(context)) ?? _allSignIns.Take("all")) is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
            await Answers.SendPageAsync(context, StatusCodes.Status429TooManyRequests, ModerationLayout.SignIn(_root, "Too many attempts. Please wait some minutes."));
            return;
        }

        if (!session.IsToken(posted.One("token")))
        {
            await Answers.SendPageAsync(context, StatusCodes.Status403Forbidden, ModerationLayout.SignIn(_root, "This is not the token that the endpoint was started with."));
            return;
        }

        session.Begin(context, _root, _addresses.IsHttps(context));
        GoTo(context, _root);
    }

    private async Task ActAsync(HttpContext context, Posted posted, string path)
    {
        if (path.Split('/') is not ["", "moderation", "entries", var id] || !EntryIds.IsId(id))
            throw new RefusedException(StatusCodes.Status404NotFound, "not_found", "There is no such entry.");

        var cancel = context.RequestAborted;
        var action = posted.One("action");
        var isDone = action switch
        {
            "approve" => await store.ApproveAsync(id, cancel),
            "reject" => await store.RejectAsync(id, cancel),
            "spam" => await store.MarkSpamAsync(id, cancel),
            "erase" when posted.One("sure") is not null => await store.EraseAsync(id, cancel),
            "erase" => throw new RefusedException(StatusCodes.Status422UnprocessableEntity, "invalid", "Tick the box to say that you are sure, and erase again."),
            "answer" when posted.One("answer")?.Length > 10_000 => throw new RefusedException(StatusCodes.Status422UnprocessableEntity, "invalid", "An answer has at most 10,000 characters."),
            "answer" => await store.AnswerAsync(id, posted.One("answer"), cancel),
            _ => throw new RefusedException(StatusCodes.Status422UnprocessableEntity, "invalid", "There is no such action."),
        };
        if (!isDone)
            throw new RefusedException(StatusCodes.Status404NotFound, "not_found", "There is no such entry any more.");

        GoTo(context, ListOf(posted) is { } list ? _root + list : action == "erase" ? _root : $"{_root}entries/{id}");
    }

    /// <returns>The query of the list that a decision was made in; null if it was made elsewhere.</returns>
    private static string? ListOf(Posted posted) =>
        posted.One("back") is ['?', ..] and { Length: <= 1_000 } query && query.All(letter => letter is > ' ' and <= '~') ? query : null;

    /// <summary>Browsers say from where they post; a page of another origin cannot lie about it.</summary>
    private static bool IsForeign(HttpContext context)
    {
        if (context.Request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none"))
            return true;

        var origin = context.Request.Headers.Origin.ToString();
        return origin.Length > 0 && !(Uri.TryCreate(origin, UriKind.Absolute, out var url) && url.Authority.Equals(context.Request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }

    private static void GoTo(HttpContext context, string path)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = path;
    }
}
