using System.Globalization;
using LeadershipHub.Feedback.Answering;
using LeadershipHub.Feedback.Forms;
using LeadershipHub.Feedback.Storing;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace LeadershipHub.Feedback.Moderation;

/// <summary>The pages of somebody who is signed in.</summary>
internal sealed class ModerationPages(FeedbackOptions options, FormsFile forms, FeedbackStore store)
{
    private const int OnePage = 50;
    private const int Days = 30;

    private readonly string _root = $"{options.PathPrefix}/moderation/";

    public Task SendAsync(HttpContext context, string path, string formToken) => path.Split('/') switch
    {
        ["", "moderation"] or ["", "moderation", ""] => SendListAsync(context, formToken),
        ["", "moderation", "results"] => SendResultsAsync(context, formToken),
        ["", "moderation", "entries", var id] when EntryIds.IsId(id) => SendEntryAsync(context, id, formToken),
        ["", "moderation", "entries", var id, "files", var name] when EntryIds.IsId(id) => SendFileAsync(context, id, name, formToken),
        _ => NothingAsync(context, formToken),
    };

    private async Task SendListAsync(HttpContext context, string formToken)
    {
        var given = context.Request.Query;
        var page = int.TryParse(given["page"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, 100_000) : 1;
        var query = new EntryQuery
        {
            Form = FormNames.IsFormName(given["form"].ToString()) ? given["form"].ToString() : null,
            Status = Enum.TryParse<EntryStatus>(given["status"].ToString(), ignoreCase: true, out var status) && Enum.IsDefined(status) ? status : null,
            Search = given["search"].ToString() is { Length: > 0 and <= 200 } search ? search : null,
            Limit = OnePage,
            Offset = (page - 1) * OnePage,
        };
        var entries = await store.ListAsync(query, context.RequestAborted);
        var days = await store.CountDaysAsync(Days);
        await Answers.SendPageAsync(context, StatusCodes.Status200OK, ModerationLayout.Page(_root, "Entries", formToken, html =>
        {
            html.Add($"{EntryListView.Filters(_root, forms.Current, query)}{EntryListView.List(_root, entries, EntryListView.Address(query, page), forms.Current, formToken)}{EntryListView.Paging(_root, query, page, entries.Total)}");
            html.Add($"<details class=\"card\"><summary>Entries a day</summary>{BarChart.Of($"The last {Days} days, without spam", "Day (UTC)", [.. days.Select(day => (day.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.Count))])}</details>");
        }));
    }

    private async Task SendResultsAsync(HttpContext context, string formToken)
    {
        var results = new List<(FormDefinition Form, ILookup<string, Tally> Tallies)>();
        foreach (var form in forms.Current.Forms.Values.OrderBy(form => form.Name, StringComparer.Ordinal))
            results.Add((form, (await store.TallyAsync(form.Name)).ToLookup(tally => tally.Field, StringComparer.Ordinal)));

        await Answers.SendPageAsync(context, StatusCodes.Status200OK, ModerationLayout.Page(_root, "Results", formToken, html =>
        {
            html.Add($"<p class=\"quiet\">Entries that were approved or wait.</p>");
            foreach (var (form, tallies) in results)
                html.Add($"{ResultsView.Of(form, tallies)}");
        }));
    }

    private async Task SendEntryAsync(HttpContext context, string id, string formToken)
    {
        if (await store.FindAsync(id, context.RequestAborted) is not { } entry)
        {
            await NothingAsync(context, formToken);
            return;
        }

        var form = forms.Current.Forms.GetValueOrDefault(entry.Form);
        await Answers.SendPageAsync(context, StatusCodes.Status200OK, ModerationLayout.Page(
            _root, "Entry", formToken, html => html.Add($"{EntryView.Of(_root, entry, form, formToken)}")));
    }

    /// <summary>Only ever saved, never shown: it came from a stranger.</summary>
    private async Task SendFileAsync(HttpContext context, string id, string name, string formToken)
    {
        var entry = await store.FindAsync(id, context.RequestAborted);
        if (entry?.Files.FirstOrDefault(file => file.StoredName == name) is not { } found || !File.Exists(store.Shelf.PathOf(id, found.StoredName)))
        {
            await NothingAsync(context, formToken);
            return;
        }

        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(found.OriginalName);
        context.Response.Headers.ContentDisposition = disposition.ToString();
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        context.Response.ContentType = "application/octet-stream";
        context.Response.ContentLength = found.Size;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.SendFileAsync(store.Shelf.PathOf(id, found.StoredName), context.RequestAborted);
    }

    private Task NothingAsync(HttpContext context, string formToken) => Answers.SendPageAsync(
        context, StatusCodes.Status404NotFound, ModerationLayout.Page(_root, "Not found", formToken, html => html.Add($"<p>There is no such entry any more.</p>")));
}
