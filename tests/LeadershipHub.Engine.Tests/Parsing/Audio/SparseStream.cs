namespace LeadershipHub.Engine.Tests.Parsing.Audio;

/// <summary>A file that begins with some bytes, which are then repeated up to its length. Counts what is read of it.</summary>
internal sealed class SparseStream(byte[] head, long length) : Stream
{
    public byte[] Head { get; } = head;

    public long BytesRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; } = length;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = (int)Math.Min(count, Math.Max(0, Length - Position));
        for (var i = 0; i < read; i++)
            buffer[offset + i] = Head[(Position + i) % Head.Length];
        Position += read;
        BytesRead += read;
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch { SeekOrigin.Begin => offset, SeekOrigin.Current => Position + offset, _ => Length + offset };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
