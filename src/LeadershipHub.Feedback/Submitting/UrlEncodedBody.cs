using System.Globalization;
using System.Text;

namespace LeadershipHub.Feedback.Submitting;

/// <summary>Names and values with <c>+</c> and <c>%XX</c>.</summary>
/// <remarks>https://url.spec.whatwg.org/#urlencoded-parsing, but bytes that are no UTF-8 are refused instead of replaced.</remarks>
internal static class UrlEncodedBody
{
    /// <exception cref="RefusedException">It is no UTF-8, or has too many values.</exception>
    public static void Read(ReadOnlySpan<byte> body, Posted posted)
    {
        var buffer = new byte[body.Length];
        foreach (var range in body.Split((byte)'&'))
        {
            var pair = body[range];
            if (pair.IsEmpty)
                continue;

            var at = pair.IndexOf((byte)'=');
            var name = at < 0 ? pair : pair[..at];
            posted.Add(Decode(name, buffer), at < 0 ? "" : Decode(pair[(at + 1)..], buffer));
        }
    }

    private static string Decode(ReadOnlySpan<byte> text, byte[] buffer)
    {
        var length = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var b = text[at];
            if (b == '%' && at + 2 < text.Length && byte.TryParse(text.Slice(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var coded))
            {
                b = coded;
                at += 2;
            }
            else if (b == '+')
            {
                b = (byte)' ';
            }

            buffer[length++] = b;
        }

        try
        {
            return BodyReader.StrictUtf8.GetString(buffer, 0, length);
        }
        catch (DecoderFallbackException)
        {
            throw RefusedException.Malformed("The form is no UTF-8.");
        }
    }
}
