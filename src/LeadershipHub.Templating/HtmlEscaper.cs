using System.Buffers;
using System.Text.Unicode;

namespace LeadershipHub.Templating;

/// <summary>Writes text into HTML and XML, where it is safe in content and in quoted attributes.</summary>
/// <remarks>Escapes <c>&amp; &lt; &gt; " '</c>. https://html.spec.whatwg.org/#escapingString</remarks>
public static class HtmlEscaper
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    /// <summary>True if nothing in the text needs escaping.</summary>
    public static bool IsClean(ReadOnlySpan<char> text) => !text.ContainsAny(Special);

    /// <summary>Writes UTF-16 text as escaped UTF-8; a lone surrogate becomes U+FFFD.</summary>
    public static void Escape(ReadOnlySpan<char> text, IBufferWriter<byte> output)
    {
        while (text.IndexOfAny(Special) is >= 0 and var at)
        {
            WriteUtf8(text[..at], output);
            output.Write(Entity(text[at]));
            text = text[(at + 1)..];
        }

        WriteUtf8(text, output);
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

    private static void WriteUtf8(ReadOnlySpan<char> text, IBufferWriter<byte> output)
    {
        while (!text.IsEmpty)
        {
            var target = output.GetSpan(Math.Min(text.Length * 3, 1 << 16));
            Utf8.FromUtf16(text, target, out var read, out var written);
            output.Advance(written);
            text = text[read..];
        }
    }
}
