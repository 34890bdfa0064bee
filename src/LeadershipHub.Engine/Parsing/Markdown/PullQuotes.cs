using System.Net;
using System.Text;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Markdown;

/// <summary>Holds the words that <c>{{&lt; pull &gt;}}</c> shows large against the text that they are taken from.</summary>
internal static class PullQuotes
{
    private const string Shortcode = "pull";

    public static MarkdownResult Check(MarkdownResult result, string sourcePath)
    {
        string? text = null;
        var diagnostics = result.Diagnostics;
        foreach (var hole in result.Body.Holes)
        {
            if (hole is not ShortcodeHole { Name: Shortcode, Inner: { } inner })
                continue;

            text ??= WordsOf(result.Body);
            var words = WordsOf(inner);
            if (!text.Contains(words, StringComparison.Ordinal))
                diagnostics = diagnostics.Add(MarkdownDiagnostics.PulledFromNowhere(new(sourcePath, hole.Position.Line, hole.Position.Column)));
        }

        return result with { Diagnostics = diagnostics };
    }

    /// <summary>Letters and digits alone, since typography, emphasis and case may differ.</summary>
    private static string WordsOf(Body body)
    {
        var html = Encoding.UTF8.GetString(body.Html.Span);
        var words = new StringBuilder(html.Length);
        foreach (var letter in WebUtility.HtmlDecode(WithoutTags(html)))
        {
            if (char.IsLetterOrDigit(letter))
                words.Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }

    private static string WithoutTags(ReadOnlySpan<char> html)
    {
        var text = new StringBuilder(html.Length);
        while (html.IndexOf('<') is >= 0 and var start)
        {
            text.Append(html[..start]);
            var length = html[start..].IndexOf('>');
            html = length < 0 ? [] : html[(start + length + 1)..];
        }

        return text.Append(html).ToString();
    }
}
