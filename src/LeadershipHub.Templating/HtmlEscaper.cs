using System.Buffers;
using System.Text.Unicode;
using LeadershipHub.Templating.Runtime;

namespace LeadershipHub.Templating;

/// <summary>Writes text into HTML and XML, where it is safe in content and in quoted attributes.</summary>
/// <remarks>Escapes <c>&amp; &lt; &gt; " '</c>. https://html.spec.whatwg.org/#escapingString</remarks>
public static class HtmlEscaper
{
    // Bounds what is asked of the output at once.
    private const int LargestStep = 1 << 16;

    /// <summary>True if nothing in the text needs escaping.</summary>
    public static bool IsClean(ReadOnlySpan<char> text) => EscapedText.IsPlain(text);

    /// <summary>Writes UTF-16 text as escaped UTF-8; a lone surrogate becomes U+FFFD.</summary>
    public static void Escape(ReadOnlySpan<char> text, IBufferWriter<byte> output)
    {
        while (!text.IsEmpty)
        {
            var part = text[..Math.Min(text.Length, LargestStep)];
            var plain = EscapedText.CopyPlain(part, output.GetSpan(part.Length));
            output.Advance(plain);
            text = text[plain..];
            if (plain < part.Length)
                text = EscapeOne(text, output);
        }
    }

    /// <summary>The escaped text; the same string if nothing needs escaping.</summary>
    public static string Escape(string text)
    {
        if (IsClean(text))
            return text;

        var buffer = new ArrayBufferWriter<byte>(text.Length + 16);
        Escape(text, buffer);
        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    internal static ReadOnlySpan<byte> Entity(char letter) => letter switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        _ => "&#39;"u8,
    };

    /// <summary>Writes what the text begins with: a letter that is escaped, or letters outside ASCII.</summary>
    private static ReadOnlySpan<char> EscapeOne(ReadOnlySpan<char> text, IBufferWriter<byte> output)
    {
        var wide = Math.Min(EscapedText.CountWide(text), LargestStep);
        if (wide == 0)
        {
            output.Write(Entity(text[0]));
            return text[1..];
        }

        // A pair that the step would cut in two is left to the next.
        Utf8.FromUtf16(text[..wide], output.GetSpan(wide * 3), out var read, out var written, isFinalBlock: wide < LargestStep);
        output.Advance(written);
        return text[read..];
    }
}
