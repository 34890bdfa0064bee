using System.Buffers;
using System.Text;

namespace LeadershipHub.Templating;

/// <summary>Markup that is written as it is. Derive from it to render a body only when it is written.</summary>
public abstract class Html
{
    /// <summary>No markup at all.</summary>
    public static Html Empty { get; } = new Utf8Html(ReadOnlyMemory<byte>.Empty);

    /// <summary>Writes the markup as UTF-8.</summary>
    public abstract void WriteTo(IBufferWriter<byte> output);

    public static Html FromString(string markup) => new TextHtml(markup);

    /// <summary>Keeps the memory; it must not change afterwards.</summary>
    public static Html FromUtf8(ReadOnlyMemory<byte> markup) => new Utf8Html(markup);

    /// <summary>The markup as text.</summary>
    public override string ToString()
    {
        var buffer = new ArrayBufferWriter<byte>();
        WriteTo(buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private sealed class TextHtml(string markup) : Html
    {
        public override void WriteTo(IBufferWriter<byte> output) => Encoding.UTF8.GetBytes(markup, output);

        public override string ToString() => markup;
    }

    private sealed class Utf8Html(ReadOnlyMemory<byte> markup) : Html
    {
        public override void WriteTo(IBufferWriter<byte> output) => output.Write(markup.Span);

        public override string ToString() => Encoding.UTF8.GetString(markup.Span);
    }
}
