using System.Globalization;
using LeadershipHub.Feedback.Answering;
using LeadershipHub.Feedback.Forms;
using LeadershipHub.Feedback.Storing;

namespace LeadershipHub.Feedback.Moderation;

/// <summary>The list of entries and what narrows it.</summary>
internal static class EntryListView
{
    private const int LongestExcerpt = 200;

    public static Html Filters(string root, FormCatalog catalog, EntryQuery query) => HtmlBuilder.Of(html =>
    {
        html.Add($"""
            <form method="get" action="{root}" role="search" class="card row">
            <p class="wide"><label for="search">Search</label><input id="search" name="search" type="search" maxlength="200" value="{query.Search}"></p>
            <p><label for="form">Form</label><select id="form" name="form"><option value="">All</option>
            """);
        foreach (var form in catalog.Forms.Values.OrderBy(form => form.Name, StringComparer.Ordinal))
            html.Add($"{Option(form.Name, form.ShownTitle, form.Name == query.Form)}");

        html.Add($"</select></p><p><label for=\"status\">Status</label><select id=\"status\" name=\"status\"><option value=\"\">All</option>");
        foreach (var status in Enum.GetValues<EntryStatus>())
            html.Add($"{Option(status.ToString(), status.ToString(), status == query.Status)}");

        html.Add($"</select></p><p><button class=\"main\">Show</button></p></form>");
    });

    /// <param name="root">Path of the pages, with a slash at the end.</param>
    /// <param name="page">What is listed.</param>
    /// <param name="here">The query of this list, where a decision comes back to.</param>
    /// <param name="catalog">Titles of forms.</param>
    /// <param name="formToken">Of the session.</param>
    public static Html List(string root, EntryPage page, string here, FormCatalog catalog, string formToken) => HtmlBuilder.Of(html =>
    {
        html.Add($"<p role=\"status\" class=\"quiet\">{(page.Total == 1 ? "1 entry" : string.Create(CultureInfo.InvariantCulture, $"{page.Total:N0} entries"))}</p><ul class=\"entries\">");
        foreach (var entry in page.Entries)
        {
            var title = catalog.Forms.GetValueOrDefault(entry.Form)?.ShownTitle ?? entry.Form;
            html.Add($"""
                <li class="card"><p class="head"><a href="{root}entries/{entry.Id}"><bdi>{title}</bdi>, {Time(entry)} UTC</a> {Status(entry.Status)}</p>
                <p class="excerpt" dir="auto">{Excerpt(entry)}</p>

                """);
            if (entry.Status == EntryStatus.Pending)
                html.Add($"{Decisions(root, entry, title, here, formToken)}");

            html.Add($"</li>");
        }

        html.Add($"</ul>");
    });

    public static Html Status(EntryStatus status) => HtmlBuilder.Of(html => html.Add($"<span class=\"status {status.ToString().ToLowerInvariant()}\">{status.ToString()}</span>"));

    private static Html Decisions(string root, Entry entry, string title, string here, string formToken) => HtmlBuilder.Of(html => html.Add($"""
        <form method="post" action="{root}entries/{entry.Id}" class="row">
        <input type="hidden" name="form_token" value="{formToken}">
        <input type="hidden" name="back" value="{here}">
        <button name="action" value="approve" aria-label="Approve: {title}, {Time(entry)}">Approve</button>
        <button name="action" value="reject" aria-label="Reject: {title}, {Time(entry)}">Reject</button>
        <button name="action" value="spam" aria-label="Spam: {title}, {Time(entry)}">Spam</button>
        </form>
        """));

    private static string Time(Entry entry) => entry.ReceivedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static Html Paging(string root, EntryQuery query, int page, long total) => HtmlBuilder.Of(html =>
    {
        if (page == 1 && query.Limit >= total)
            return;

        html.Add($"<nav aria-label=\"Further entries\" class=\"row further\">");
        if (page > 1)
            html.Add($"<a href=\"{root}{Address(query, page - 1)}\" rel=\"prev\">Newer entries</a>");

        if ((long)page * query.Limit < total)
            html.Add($"<a href=\"{root}{Address(query, page + 1)}\" rel=\"next\">Older entries</a>");

        html.Add($"</nav>");
    });

    private static Html Option(string value, string label, bool isChosen) => HtmlBuilder.Of(html =>
    {
        if (isChosen)
            html.Add($"<option value=\"{value}\" selected>{label}</option>");
        else
            html.Add($"<option value=\"{value}\">{label}</option>");
    });

    /// <returns>Of a page of the list: letters of ASCII alone.</returns>
    public static string Address(EntryQuery query, int page) => string.Create(
        CultureInfo.InvariantCulture,
        $"?form={query.Form}&status={query.Status}&search={Uri.EscapeDataString(query.Search ?? "")}&page={page}");

    private static string Excerpt(Entry entry)
    {
        var text = string.Join(" · ", entry.Fields.SelectMany(field => field.Values)).ReplaceLineEndings(" ");
        if (text.Length <= LongestExcerpt)
            return text;

        return text[..(char.IsHighSurrogate(text[LongestExcerpt - 1]) ? LongestExcerpt - 1 : LongestExcerpt)] + "…";
    }
}
