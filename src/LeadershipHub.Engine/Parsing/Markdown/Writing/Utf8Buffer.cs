using System.Runtime.CompilerServices;
using System.Text;

namespace LeadershipHub.Engine.Parsing.Markdown.Writing;

/// <summary>A growing buffer of UTF-8 that is used again for every source.</summary>
internal sealed class Utf8Buffer
{
    // Past this size the memory is given back after a source, so that one huge file does not stay for the whole build.
    private const int KeepLimit = 4 * 1024 * 1024;

    private byte[] _bytes = new byte[32 * 1024];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Write(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        Length += utf8.Length;
    }

    /// <summary>Writes text as it is. Half a surrogate pair becomes U+FFFD.</summary>
    public void WriteText(ReadOnlySpan<char> text) => Length += Encoding.UTF8.GetBytes(text, Reserve(text.Length * 3));

    /// <summary>Writes text so that it can stand between tags and in double quotes.</summary>
    /// <remarks>https://html.spec.whatwg.org/#escapingString</remarks>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny("&<>\"") is >= 0 and var at)
        {
            WriteText(text[..at]);
            WriteEscaped(text[at]);
            text = text[(at + 1)..];
        }

        WriteText(text);
    }

    /// <summary>Writes one of the four characters that <see cref="WriteEscaped(ReadOnlySpan{char})"/> replaces.</summary>
    public void WriteEscaped(char special) => Write(special switch
    {
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        _ => "&quot;"u8,
    });

    public void TruncateTo(int length) => Length = length;

    public void Clear()
    {
        Length = 0;
        if (_bytes.Length > KeepLimit)
            _bytes = new byte[32 * 1024];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Reserve(int length)
    {
        if (length > _bytes.Length - Length)
            Grow(length);

        return _bytes.AsSpan(Length);
    }

    private void Grow(int length) => Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max((long)_bytes.Length * 2, (long)Length + length)));
}
