using System.Text;
using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Parsing.Markdown.Writing;

/// <summary>Tells links that depend on the site from those that do not.</summary>
internal static class LinkTargets
{
    // What may stand in a URL as it is; https://url.spec.whatwg.org/#percent-encoded-bytes and what CommonMark's own tests expect.
    private static readonly AsciiSet Safe =
        new("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.+!*'(),%#@?=;:/$~");

    /// <summary>The target of a link that is a hole; null for an absolute URL (a scheme, or <c>//host</c>) and for an empty one.</summary>
    public static LinkTarget? Find(ReadOnlySpan<char> url)
    {
        if (url.IsEmpty || url.StartsWith("//", StringComparison.Ordinal) || HasScheme(url))
            return null;

        var suffix = url.IndexOfAny('?', '#');
        return suffix switch
        {
            0 => new LinkTarget(LinkKind.Fragment, "", url.ToString()),
            _ when url[0] == '/' => Split(LinkKind.Root, url, suffix),
            _ => Split(LinkKind.File, url, suffix),
        };
    }

    /// <summary>Whether an absolute URL does no more than lead somewhere; <c>javascript:</c> and <c>data:</c> do more.</summary>
    public static bool IsHarmless(ReadOnlySpan<char> url)
    {
        var colon = url.IndexOf(':');
        return colon < 0 || url.StartsWith("//", StringComparison.Ordinal)
            || url[..colon].ToString().ToLowerInvariant() is "http" or "https" or "mailto" or "tel" or "sms" or "ftp" or "ftps" or "xmpp" or "geo" or "matrix" or "irc" or "ircs";
    }

    /// <summary>Writes an absolute URL for an attribute, percent-encoded where it must be.</summary>
    public static void WriteUrl(Utf8Buffer html, ReadOnlySpan<char> url)
    {
        Span<byte> utf8 = stackalloc byte[4];
        while (!url.IsEmpty)
        {
            var at = Safe.IndexOutside(url);
            if (at < 0)
            {
                html.WriteText(url);
                return;
            }

            html.WriteText(url[..at]);
            url = url[at..];
            if (url[0] == '&')
            {
                html.Write("&amp;"u8);
                url = url[1..];
                continue;
            }

            Rune.DecodeFromUtf16(url, out var rune, out var consumed);
            foreach (var b in utf8[..rune.EncodeToUtf8(utf8)])
                html.Write([(byte)'%', Hex(b >> 4), Hex(b & 15)]);

            url = url[consumed..];
        }
    }

    private static byte Hex(int digit) => (byte)(digit < 10 ? '0' + digit : 'A' + digit - 10);

    private static LinkTarget Split(LinkKind kind, ReadOnlySpan<char> url, int suffix) =>
        suffix < 0 ? new(kind, url.ToString(), "") : new(kind, url[..suffix].ToString(), url[suffix..].ToString());

    // RFC 3986, 3.1
    private static bool HasScheme(ReadOnlySpan<char> url)
    {
        if (!char.IsAsciiLetter(url[0]))
            return false;

        foreach (var c in url)
        {
            if (c == ':')
                return true;

            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
                return false;
        }

        return false;
    }
}
