using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;

namespace LeadershipHub.Templating.Runtime;

/// <summary>The bytes that a render has written so far. Sealed, so that nodes write without virtual calls.</summary>
internal sealed class Utf8Output : IBufferWriter<byte>
{
    private byte[] _bytes;
    private int _count;

    public Utf8Output(int initialSize) => _bytes = new byte[initialSize];

    public int Count => _count;

    public int Capacity => _bytes.Length;

    /// <summary>Past this, writing fails; 2 GB if there is no limit.</summary>
    public long Limit { get; set; } = int.MaxValue;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _count);

    public ReadOnlySpan<byte> From(int start) => _bytes.AsSpan(start, _count - start);

    public void Write(ReadOnlySpan<byte> bytes)
    {
        var target = Reserve(bytes.Length);
        bytes.CopyTo(target);
        _count += bytes.Length;
    }

    public void Write(ReadOnlySpan<char> text)
    {
        var target = Reserve(text.Length * 3L);
        Utf8.FromUtf16(text, target, out _, out var written);
        _count += written;
    }

    /// <summary>Escapes for HTML and transcodes.</summary>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var plain = EscapedText.CopyPlain(text, Reserve(text.Length));
            _count += plain;
            if (plain == text.Length)
                return;

            text = text[plain..];
            var wide = EscapedText.CountWide(text);
            if (wide > 0)
                Write(text[..wide]);
            else
                Write(HtmlEscaper.Entity(text[0]));

            text = text[Math.Max(1, wide)..];
        }
    }

    public void Write(long number)
    {
        var target = Reserve(20);
        Utf8Formatter.TryFormat(number, target, out var written);
        _count += written;
    }

    public void Write<T>(T value, string? format, IFormatProvider culture)
        where T : IUtf8SpanFormattable
    {
        var target = Reserve(64);
        int written;
        while (!value.TryFormat(target, out written, format, culture))
            target = Reserve(target.Length * 2L);

        _count += written;
    }

    /// <summary>Forgets everything from <paramref name="start"/> on.</summary>
    public void Truncate(int start) => _count = start;

    /// <summary>The text from <paramref name="start"/> on, which is taken back.</summary>
    public string TakeText(int start)
    {
        var text = start == _count ? "" : Encoding.UTF8.GetString(From(start));
        _count = start;
        return text;
    }

    /// <summary>The markup from <paramref name="start"/> on, which is taken back.</summary>
    public Html TakeHtml(int start)
    {
        var html = start == _count ? Html.Empty : Html.FromUtf8(From(start).ToArray());
        _count = start;
        return html;
    }

    /// <summary>Puts <paramref name="indent"/> after every line end from <paramref name="start"/> on that something follows.</summary>
    public void Indent(int start, ReadOnlySpan<byte> indent)
    {
        if (_count - start < 2 || !_bytes.AsSpan(start, _count - start - 1).Contains((byte)'\n'))
            return;

        var plain = From(start).ToArray().AsSpan();
        _count = start;
        while (plain[..^1].IndexOf((byte)'\n') is >= 0 and var at)
        {
            Write(plain[..(at + 1)]);
            Write(indent);
            plain = plain[(at + 1)..];
        }

        Write(plain);
    }

    public void Advance(int count) => _count += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(_count);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => Reserve(Math.Max(sizeHint, 1));

    private Span<byte> Reserve(long size)
    {
        if (_bytes.Length - _count < size)
            Grow(size);

        return _bytes.AsSpan(_count);
    }

    private void Grow(long size)
    {
        if (_count > Limit)
            throw new OutputLimitException();

        var needed = Math.Max(_count + size, Math.Min(_bytes.Length * 2L, Array.MaxLength));
        if (needed > Array.MaxLength)
            throw new OutputLimitException();

        Array.Resize(ref _bytes, (int)needed);
    }
}
