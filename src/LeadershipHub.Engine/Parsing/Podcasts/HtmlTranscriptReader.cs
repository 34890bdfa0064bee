using System.Net;
using System.Text;
using LeadershipHub.Engine.Model.Podcasts;

namespace LeadershipHub.Engine.Parsing.Podcasts;

/// <summary>
/// Reads HTML transcripts: <c>cite</c> is the speaker, <c>time</c> when the words begin, <c>p</c> the words.
/// https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md#html
/// </summary>
internal static class HtmlTranscriptReader
{
    private static readonly string[] Skipped = ["script", "style", "head", "svg", "title"];

    public static void Read(string html, CueList cues)
    {
        string? speaker = null;
        var start = TimeSpan.Zero;
        var words = new StringBuilder();
        var line = 1;
        var hasTimes = false;
        for (var at = 0; at < html.Length && !cues.IsFull;)
        {
            var open = html.IndexOf('<', at);
            var text = html.AsSpan(at, (open < 0 ? html.Length : open) - at);
            words.Append(text);
            line += text.Count('\n');
            if (open < 0)
                break;

            var tag = TagAt(html, open, out var next);
            line += html.AsSpan(open, next - open).Count('\n');
            at = next;
            switch (tag)
            {
                case "cite" or "time" or "p":
                    words.Clear();
                    break;
                case "/cite":
                    speaker = Take(words).TrimEnd(':', ' ');
                    break;
                case "/time":
                    var written = Take(words).Trim('(', ')', '[', ']');
                    hasTimes = true;
                    if (!ClockTime.TryParse(written, out start))
                        cues.Report(line, $"'{written}' is no time such as 12:34.");
                    break;
                case "/p":
                    cues.Add(line, start, start, speaker, Take(words));
                    break;
                case "br":
                    words.Append(' ');
                    break;
                default:
                    at = Skip(html, tag, at);
                    break;
            }
        }

        cues.FillEnds();
        if (!hasTimes && cues.Count > 0)
            cues.Report(0, "It has no times in 'time' elements, so that players cannot follow it.");
    }

    private static string Take(StringBuilder words)
    {
        var text = CueText.Clean(WebUtility.HtmlDecode(words.ToString()));
        words.Clear();
        return text;
    }

    // The name of the tag, with a slash for one that closes; "" for comments and what is no tag.
    private static string TagAt(string html, int open, out int next)
    {
        if (html.AsSpan(open).StartsWith("<!--"))
        {
            var end = html.IndexOf("-->", open + 4, StringComparison.Ordinal);
            next = end < 0 ? html.Length : end + 3;
            return "";
        }

        var close = html.IndexOf('>', open);
        next = close < 0 ? html.Length : close + 1;
        var inside = html.AsSpan(open + 1, Math.Max(0, next - open - 2)).Trim();
        var length = inside.StartsWith("/") ? 1 : 0;
        while (length < inside.Length && char.IsAsciiLetterOrDigit(inside[length]))
            length++;
        return inside[..length].ToString().ToLowerInvariant();
    }

    private static int Skip(string html, string tag, int at)
    {
        if (!Skipped.Contains(tag, StringComparer.Ordinal))
            return at;

        var end = html.IndexOf("</" + tag, at, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length : end;
    }
}
