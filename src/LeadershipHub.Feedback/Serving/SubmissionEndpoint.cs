using LeadershipHub.Feedback.Answering;
using LeadershipHub.Feedback.Forms;
using LeadershipHub.Feedback.Guarding;
using LeadershipHub.Feedback.Limiting;
using LeadershipHub.Feedback.Observing;
using LeadershipHub.Feedback.Storing;
using LeadershipHub.Feedback.Submitting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LeadershipHub.Feedback.Serving;

/// <summary><c>/f/{form}</c> and <c>/f/{form}/challenge</c>.</summary>
internal sealed class SubmissionEndpoint(FeedbackOptions options, FormsFile forms, FeedbackStore store, Keys keys, FeedbackMetrics metrics, ILogger log)
{
    private readonly OriginGuard _origins = new(options);
    private readonly SubmissionLimits _limits = new(options);
    private readonly ClientAddress _addresses = new(options);
    private readonly SenderMark _marks = new(store, options.Clock);
    private readonly ProofOfWork _work = new(keys, options.Clock);
    private readonly BodyReader _bodies = new(options.Limits, Path.Combine(options.DataFolder, "incoming"));

    /// <param name="context">A request below <c>/f/</c>.</param>
    /// <param name="path">What follows <c>/f/</c>.</param>
    public async Task RespondAsync(HttpContext context, string path)
    {
        // Of the pages for senders, which stand beside it. No form has a dot in its name.
        if (path == "style.css")
        {
            await Answers.SendTextAsync(context, StatusCodes.Status200OK, "text/css; charset=utf-8", PageStyles.Css);
            return;
        }

        var catalog = forms.Current;
        var form = FindForm(catalog, path, out var isChallenge);
        try
        {
            if (form is null)
                throw RefusedException.UnknownForm();

            var methods = isChallenge ? "GET, HEAD, OPTIONS" : "POST, OPTIONS";
            if (HttpMethods.IsOptions(context.Request.Method))
                _origins.AnswerPreflight(context, catalog.Site, methods);
            else if (isChallenge && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)))
                await SendChallengeAsync(context, catalog);
            else if (!isChallenge && HttpMethods.IsPost(context.Request.Method))
                await TakeAsync(context, catalog, form);
            else
                await RefuseMethodAsync(context, methods);
        }
        catch (RefusedException refusal)
        {
            await RefuseAsync(context, catalog.Site, refusal);
        }
    }

    private static FormDefinition? FindForm(FormCatalog catalog, string path, out bool isChallenge)
    {
        const string Challenge = "/challenge";
        isChallenge = path.EndsWith(Challenge, StringComparison.Ordinal);
        return catalog.Forms.GetValueOrDefault(isChallenge ? path[..^Challenge.Length] : path);
    }

    private async Task TakeAsync(HttpContext context, FormCatalog catalog, FormDefinition form)
    {
        _origins.Check(context, catalog.Site);
        var address = _addresses.Of(context);
        if (_limits.Take(address, form.Name) is { } seconds)
            throw RefusedException.TooMany(seconds);

        using var patience = new CancellationTokenSource(options.Limits.BodyTime, options.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, context.RequestAborted);
        using var posted = await _bodies.ReadAsync(context.Request, form, either.Token);
        var mark = await _marks.OfAsync(address, context.RequestAborted);
        var result = await new SubmissionDesk(options, store, _work).TakeAsync(form, posted, HeaderKey(context.Request), mark);
        Count(form, result);

        if (result.Errors.IsEmpty)
            await AcceptAsync(context, catalog, form, posted, result);
        else
            await SendErrorsAsync(context, catalog, form, posted, result);
    }

    private static string? HeaderKey(HttpRequest request) =>
        request.Headers["Idempotency-Key"].ToString().Trim() is { Length: > 0 } key ? key : null;

    private void Count(FormDefinition form, SubmissionResult result)
    {
        if (!result.Errors.IsEmpty)
        {
            metrics.Refused("invalid");
            return;
        }

        if (result.IsRepeated)
            metrics.Repeated();
        else if (result.IsSpam)
            metrics.Spam();
        else
            metrics.Accepted();

        log.LogInformation("Entry {Id} of form {Form} is stored. Repeated: {IsRepeated}, spam: {IsSpam}.", result.Id, form.Name, result.IsRepeated, result.IsSpam);
    }

    private static Task AcceptAsync(HttpContext context, FormCatalog catalog, FormDefinition form, Posted posted, SubmissionResult result)
    {
        if (Answers.PrefersJson(context.Request))
        {
            return Answers.SendJsonAsync(context, result.IsRepeated ? StatusCodes.Status200OK : StatusCodes.Status201Created, json =>
            {
                json.WriteStartObject();
                json.WriteBoolean("ok", true);
                json.WriteString("id", result.Id);
                if (result.IsRepeated)
                    json.WriteBoolean("repeated", true);

                json.WriteEndObject();
            });
        }

        if (SiteLinks.Inside(catalog.Site, form.Redirect) is { } next)
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = next.AbsoluteUri;
            return Task.CompletedTask;
        }

        return Answers.SendPageAsync(
            context, StatusCodes.Status200OK, SenderPages.Thanks(form.Success ?? "Your message has arrived.", BackTo(catalog, posted)));
    }

    private static Task SendErrorsAsync(HttpContext context, FormCatalog catalog, FormDefinition form, Posted posted, SubmissionResult result)
    {
        if (Answers.PrefersJson(context.Request))
            return ErrorAnswers.SendJsonAsync(context, StatusCodes.Status422UnprocessableEntity, result.Errors);

        var labels = form.Fields.ToDictionary(field => field.Name, field => field.ShownLabel, StringComparer.Ordinal);
        return Answers.SendPageAsync(context, StatusCodes.Status422UnprocessableEntity, SenderPages.Faults(
            result.Errors.Select(error => (labels.GetValueOrDefault(error.Field, ""), error)), BackTo(catalog, posted)));
    }

    private static Uri? BackTo(FormCatalog catalog, Posted posted) => SiteLinks.Inside(catalog.Site, posted.One(FormNames.PageUrl)) ?? catalog.Site;

    private Task SendChallengeAsync(HttpContext context, FormCatalog catalog)
    {
        _origins.Check(context, catalog.Site);
        var challenge = _work.Make();
        return Answers.SendJsonAsync(context, StatusCodes.Status200OK, json =>
        {
            json.WriteStartObject();
            json.WriteString("algorithm", ProofOfWork.Algorithm);
            json.WriteString("challenge", challenge.Hash);
            json.WriteString("salt", challenge.Salt);
            json.WriteString("signature", challenge.Signature);
            json.WriteNumber("maxnumber", ProofOfWork.Greatest);
            json.WriteEndObject();
        });
    }

    private static Task RefuseMethodAsync(HttpContext context, string methods)
    {
        context.Response.Headers.Allow = methods;
        return ErrorAnswers.SendAsync(context, StatusCodes.Status405MethodNotAllowed, "method_not_allowed", $"This address takes {methods}.", null);
    }

    private Task RefuseAsync(HttpContext context, Uri? site, RefusedException refusal)
    {
        metrics.Refused(refusal.Code);
        log.LogInformation("A submission was refused: {Code}.", refusal.Code);
        if (refusal.RetryAfter is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);

        return ErrorAnswers.SendAsync(context, refusal.Status, refusal.Code, refusal.Message, site);
    }
}
