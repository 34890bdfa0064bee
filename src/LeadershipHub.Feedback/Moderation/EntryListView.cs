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
            <form method="get" action="{root}" role="search" class="row">
            <p><label for="search">Search</label><input id="search" name="search" type="search" maxlength="200" value="{query.Search}"></p>
            <p><label for="form">Form</label><select id="form" name="form"><option value="">All</option>
            """);
        foreach (var form in catalog.Forms.Values.OrderBy(form => form.Name, StringComparer.Ordinal))
            html.Add($"{Option(form.Name, form.ShownTitle, form.Name == query.Form)}");

        html.Add($"</select></p><p><label for=\"status\">Status</label><select id=\"status\" name=\"status\"><option value=\"\">All</option>");
        foreach (var status in Enum.GetValues<EntryStatus>())
            html.Add($"{Option(status.ToString(), status.ToString(), status == query.Status)}");

        html.Add($"</select></p><p><button>Show</button></p></form>");
    });

    public static Html List(string root, EntryPage page) => HtmlBuilder.Of(html =>
    {
        html.Add($"<p role=\"status\">{page.Total} entries</p><ul class=\"entries\">");
        foreach (var entry in page.Entries)
        {
            html.Add($"""
                <li><a href="{root}entries/{entry.Id}">{entry.Form}, {entry.ReceivedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC</a> <span class="quiet">{entry.Status.ToString()}</span><br><span dir="auto">{Excerpt(entry)}</span></li>

                """);
        }

        html.Add($"</ul>");
    });

    public static Html Paging(string root, EntryQuery query, int page, long total) => HtmlBuilder.Of(html =>
    {
        html.Add($"<nav aria-label=\"Further entries\" class=\"row\">");
        if (page > 1)
            html.Add($"<a href=\"{Address(root, query, page - 1)}\" rel=\"prev\">Newer entries</a>");

        if ((long)page * query.Limit < total)
            html.Add($"<a href=\"{Address(root, query, page + 1)}\" rel=\"next\">Older entries</a>");

        html.Add($"</nav>");
    });

    private static Html Option(string value, string label, bool isChosen) => HtmlBuilder.Of(html =>
    {
        if (isChosen)
            html.Add($"<option value=\"{value}\" selected>{label}</option>");
        else
            html.Add($"<option value=\"{value}\">{label}</option>");
    });

    private static string Address(string root, EntryQuery query, int page) => string.Create(
        CultureInfo.InvariantCulture,
        $"{root}?form={query.Form}&status={query.Status}&search={Uri.EscapeDataString(query.Search ?? "")}&page={page}");

    private static string Excerpt(Entry entry)
    {
        var text = string.Join(" · ", entry.Fields.SelectMany(field => field.Values)).ReplaceLineEndings(" ");
        if (text.Length <= LongestExcerpt)
            return text;

        return text[..(char.IsHighSurrogate(text[LongestExcerpt - 1]) ? LongestExcerpt - 1 : LongestExcerpt)] + "…";
    }
}
