using System.Net;
using System.Text;

namespace LeadershipHub.Engine.Parsing.Podcasts;

/// <summary>The words of a cue without its tags.</summary>
internal static class CueText
{
    /// <summary>The speaker of a voice span, or null, and the plain text.</summary>
    /// <param name="isVtt">Whether a &lt; that begins no tag is wrong; in SubRip it may be a letter like others.</param>
    public static (string? Speaker, string Text) Read(string words, bool isVtt)
    {
        if (!words.Contains('<', StringComparison.Ordinal))
            return (null, Clean(isVtt || words.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(words) : words));

        string? speaker = null;
        var text = new StringBuilder(words.Length);
        for (var at = 0; at < words.Length;)
        {
            var open = words.IndexOf('<', at);
            var close = open < 0 ? -1 : words.IndexOf('>', open);
            if (open < 0 || close < 0 || !IsTag(words.AsSpan(open + 1, close - open - 1)))
            {
                var until = open < 0 || close < 0 ? words.Length : open + 1;
                text.Append(words, at, until - at);
                at = until;
                continue;
            }

            text.Append(words, at, open - at);
            speaker ??= VoiceOf(words.AsSpan(open + 1, close - open - 1));
            at = close + 1;
        }

        return (speaker is null ? null : Clean(WebUtility.HtmlDecode(speaker)), Clean(WebUtility.HtmlDecode(text.ToString())));
    }

    private static bool IsTag(ReadOnlySpan<char> inside) =>
        inside.Length > 0 && (char.IsAsciiLetter(inside[0]) || char.IsAsciiDigit(inside[0]) || (inside[0] == '/' && inside.Length > 1 && char.IsAsciiLetter(inside[1])) || inside is "/");

    // <v Name>, <v.class Name>
    private static string? VoiceOf(ReadOnlySpan<char> inside)
    {
        if (inside is not ['v', ' ' or '.' or '\t', ..])
            return null;

        var space = inside.IndexOfAny(' ', '\t');
        return space < 0 ? null : inside[(space + 1)..].Trim().ToString();
    }

    public static string Clean(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
