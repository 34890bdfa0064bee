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

    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <summary>True if nothing in the text needs escaping.</summary>
    public static bool IsClean(ReadOnlySpan<char> text) => !text.ContainsAny(Special);

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

    internal static int IndexOfSpecial(ReadOnlySpan<char> text) => text.IndexOfAny(Special);

    internal static ReadOnlySpan<byte> Entity(char letter) => letter switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        _ => "&#39;"u8,
    };

    /// <summary>Writes what the text begins with: a letter that is escaped, or all up to the next one.</summary>
    private static ReadOnlySpan<char> EscapeOne(ReadOnlySpan<char> text, IBufferWriter<byte> output)
    {
        var at = text.IndexOfAny(Special);
        if (at == 0)
        {
            output.Write(Entity(text[0]));
            return text[1..];
        }

        var length = Math.Min(at < 0 ? text.Length : at, LargestStep);
        var isFinal = length == text.Length || at == length;
        Utf8.FromUtf16(text[..length], output.GetSpan(length * 3), out var read, out var written, isFinalBlock: isFinal);
        output.Advance(written);
        return text[read..];
    }
}
