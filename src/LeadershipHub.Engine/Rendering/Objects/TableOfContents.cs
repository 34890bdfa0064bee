using System.Globalization;
using System.Text;
using LeadershipHub.Engine.Model;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering.Objects;

/// <summary>The headings of a page as nested ordered lists.</summary>
internal static class TableOfContents
{
    /// <summary>Null where the author wants none, or where there are fewer than two headings to list.</summary>
    public static Value Of(Page page, MarkdownConfig config)
    {
        var headings = page.Outline.Headings.Where(h => h.Level >= config.TocFrom && h.Level <= config.TocTo).ToList();
        if (page.Front.Toc == false || (headings.Count < 2 && page.Front.Toc != true) || headings.Count == 0)
            return Value.Null;

        var html = new StringBuilder();
        var open = new Stack<int>();
        foreach (var heading in headings)
        {
            while (open.Count > 0 && open.Peek() > heading.Level)
            {
                html.Append("</li></ol>");
                open.Pop();
            }

            if (open.Count > 0 && open.Peek() == heading.Level)
            {
                html.Append("</li>");
            }
            else
            {
                html.Append("<ol>");
                open.Push(heading.Level);
            }

            html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{HtmlEscaper.Escape(heading.Id)}\">{HtmlEscaper.Escape(heading.Text)}</a>");
        }

        while (open.TryPop(out _))
            html.Append("</li></ol>");

        return Html.FromString(html.ToString());
    }
}
