using System.Text;
using LeadershipHub.Cli.Reporting;

namespace LeadershipHub.Cli.Entries;

/// <summary>UTF-8 that goes on as text, made fit for a terminal if one shows it.</summary>
internal sealed class TextStream(TextWriter output, bool isShown) : Stream
{
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() => output.Flush();

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        var chars = new char[Encoding.UTF8.GetMaxCharCount(buffer.Length)];
        var text = chars.AsSpan(0, _decoder.GetChars(buffer, chars, flush: false));
        if (!isShown)
        {
            output.Write(text);
            return;
        }

        foreach (var (i, line) in text.ToString().Split('\n').Index())
            output.Write((i == 0 ? "" : "\n") + SafeText.Clean(line.TrimEnd('\r')));
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
