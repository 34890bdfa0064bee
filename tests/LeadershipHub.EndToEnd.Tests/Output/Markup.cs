using AngleSharp.Html.Dom;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;

namespace LeadershipHub.EndToEnd.Tests.Output;

/// <summary>What can be wrong with a page by itself.</summary>
internal static class Markup
{
    public const string Headings = "h1, h2, h3, h4, h5, h6";

    /// <summary>Everything that a parser has to put right.</summary>
    /// <remarks>https://html.spec.whatwg.org/multipage/parsing.html#parse-errors</remarks>
    public static IReadOnlyList<string> ParseErrors(string html)
    {
        var errors = new List<string>();
        var parser = new HtmlParser();
        parser.Error += (_, fault) => errors.Add(fault is HtmlErrorEvent error ? $"{error.Position}: {error.Message}" : fault.Type);
        parser.ParseDocument(html);
        return errors;
    }

    /// <summary>Whether there is one first heading, and each other is at most one level below the one before it.</summary>
    public static IEnumerable<string> OutlineFaults(IHtmlDocument page)
    {
        var levels = page.QuerySelectorAll(Headings).Select(heading => (Level: heading.LocalName[1] - '0', Text: heading.TextContent.Trim())).ToList();
        if (levels.Count(heading => heading.Level == 1) is not 1 and var count)
            yield return $"{count} first headings";

        foreach (var (above, heading) in levels.Zip(levels.Skip(1)))
        {
            if (heading.Level > above.Level + 1)
                yield return $"from level {above.Level} to {heading.Level} at '{heading.Text}'";
        }
    }
}
