using System.Globalization;
using LeadershipHub.Feedback.Answering;
using LeadershipHub.Feedback.Forms;
using LeadershipHub.Feedback.Guarding;
using LeadershipHub.Feedback.Storing;
using Microsoft.AspNetCore.Http;

namespace LeadershipHub.Feedback.Pulling;

/// <summary><c>GET /api/entries</c> and <c>POST /api/entries/{id}/withdraw</c>, with the token of the pull.</summary>
internal sealed class PullEndpoint(FeedbackOptions options, FormsFile forms, FeedbackStore store)
{
    private const int DefaultLimit = 200;

    public Task RespondAsync(HttpContext context, string path)
    {
        if (options.PullToken is not { } token)
            return ErrorAnswers.SendAsync(context, StatusCodes.Status404NotFound, "not_found", "There is nothing at this address.", null);

        if (!BearerToken.Has(context.Request, token))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return ErrorAnswers.SendAsync(context, StatusCodes.Status401Unauthorized, "token", "Give the token of the pull.", null);
        }

        return path.Split('/') switch
        {
            ["entries"] when HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) => SendAsync(context),
            ["entries"] => RefuseMethodAsync(context, "GET, HEAD"),
            ["entries", var id, "withdraw"] when HttpMethods.IsPost(context.Request.Method) => WithdrawAsync(context, id),
            ["entries", _, "withdraw"] => RefuseMethodAsync(context, "POST"),
            _ => ErrorAnswers.SendAsync(context, StatusCodes.Status404NotFound, "not_found", "There is nothing at this address.", null),
        };
    }

    private async Task SendAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var form = query["form"].ToString() is { Length: > 0 } name ? name : null;
        if (!TryNumber(query["since"].ToString(), 0, long.MaxValue, out var since) || !TryNumber(query["limit"].ToString(), DefaultLimit, 1_000, out var limit)
            || limit == 0 || form is not null && !FormNames.IsFormName(form))
        {
            await ErrorAnswers.SendJsonAsync(context, StatusCodes.Status400BadRequest, [new("", "malformed", "Give 'form', a cursor of this address as 'since', and 1 to 1000 as 'limit'.")]);
            return;
        }

        var changes = await store.ChangesAsync(form, since, (int)limit);
        var catalog = forms.Current;
        await Answers.SendJsonAsync(context, StatusCodes.Status200OK, json => PulledEntries.Write(json, changes, catalog));
    }

    private async Task WithdrawAsync(HttpContext context, string id)
    {
        if (EntryIds.IsId(id) && await store.WithdrawAsync(id, context.RequestAborted))
        {
            await Answers.SendJsonAsync(context, StatusCodes.Status200OK, json =>
            {
                json.WriteStartObject();
                json.WriteBoolean("ok", true);
                json.WriteString("id", id);
                json.WriteEndObject();
            });
            return;
        }

        await ErrorAnswers.SendJsonAsync(context, StatusCodes.Status404NotFound, [new("", "not_found", "There is no approved entry with this id.")]);
    }

    private static Task RefuseMethodAsync(HttpContext context, string methods)
    {
        context.Response.Headers.Allow = methods;
        return ErrorAnswers.SendAsync(context, StatusCodes.Status405MethodNotAllowed, "method_not_allowed", $"This address takes {methods}.", null);
    }

    private static bool TryNumber(string text, long absent, long most, out long number)
    {
        number = absent;
        return text.Length == 0 || (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= most);
    }
}
