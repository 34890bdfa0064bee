using System.Buffers;
using System.Text;
using LeadershipHub.Templating;

namespace LeadershipHub.Engine.Rendering;

/// <summary>Short names for writing text as UTF-8.</summary>
internal static class Utf8Writing
{
    /// <summary>As it is.</summary>
    public static void Text(this IBufferWriter<byte> output, string text) => Encoding.UTF8.GetBytes(text, output);

    /// <summary>Escaped for HTML and XML text and for attributes in either quotes.</summary>
    public static void Escaped(this IBufferWriter<byte> output, string text) => HtmlEscaper.Escape(text, output);
}
