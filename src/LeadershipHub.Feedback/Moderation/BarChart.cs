using LeadershipHub.Feedback.Answering;

namespace LeadershipHub.Feedback.Moderation;

/// <summary>A table whose numbers are drawn as well: the same for eyes and for screen readers.</summary>
internal static class BarChart
{
    public static Html Of(string caption, string heading, IReadOnlyList<(string Label, long Count)> rows) => HtmlBuilder.Of(html =>
    {
        var (most, sum) = (Math.Max(1, rows.Count == 0 ? 0 : rows.Max(row => row.Count)), Math.Max(1, rows.Sum(row => row.Count)));
        html.Add($"<table><caption>{caption}</caption><thead><tr><th scope=\"col\">{heading}</th><th scope=\"col\" class=\"number\">Count</th><th scope=\"col\" class=\"number\">Share</th><td></td></tr></thead><tbody>");
        foreach (var (label, count) in rows)
        {
            html.Add($"""
                <tr><th scope="row" dir="auto">{label}</th><td class="number">{count}</td><td class="number">{count * 100 / sum} %</td><td class="drawn"><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="{count * 100 / most}" height="10"></rect></svg></td></tr>

                """);
        }

        html.Add($"</tbody></table>");
    });
}
