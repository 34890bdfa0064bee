using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LeadershipHub.Feedback.Load;

/// <summary>One connection that sends a submission, waits for its answer, and sends the next. Plain sockets, to leave the processors to the endpoint.</summary>
public sealed class Sender : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _answer = new byte[8 * 1024];
    private readonly Uri _url;

    public Sender(Uri url) => _url = url;

    public Task ConnectAsync() => _socket.ConnectAsync(IPAddress.Loopback, _url.Port);

    /// <returns>Whether it was acknowledged.</returns>
    /// <exception cref="SocketException">The endpoint is gone.</exception>
    public async Task<bool> SendAsync(string key)
    {
        var body = $"name=Test+Sender+{key}&email=sender%40example.com&rating=5&message=The+talk+on+listening+changed+how+our+team+meets.+{key}&agree=on&page_url=https%3A%2F%2Fexample.org%2Ftalks%2F";
        var request = string.Create(CultureInfo.InvariantCulture, $"""
            POST /f/testimonial HTTP/1.1
            Host: {_url.Authority}
            Origin: https://example.org
            Accept: application/json
            Idempotency-Key: {key}
            Content-Type: application/x-www-form-urlencoded
            Content-Length: {body.Length}


            """).ReplaceLineEndings("\r\n") + body;
        await _socket.SendAsync(Encoding.ASCII.GetBytes(request));
        return await ReadAsync();
    }

    public void Dispose() => _socket.Dispose();

    private async Task<bool> ReadAsync()
    {
        for (var length = 0; ;)
        {
            var read = await _socket.ReceiveAsync(_answer.AsMemory(length));
            if (read == 0)
                throw new SocketException((int)SocketError.ConnectionReset);

            length += read;
            var text = _answer.AsSpan(0, length);
            var end = text.IndexOf("\r\n\r\n"u8);
            if (end >= 0 && length >= end + 4 + BodyLength(text[..end]))
                return text.StartsWith("HTTP/1.1 201"u8) || text.StartsWith("HTTP/1.1 200"u8);
        }
    }

    private static int BodyLength(ReadOnlySpan<byte> head)
    {
        var at = head.IndexOf("Content-Length: "u8);
        var rest = head[(at + "Content-Length: ".Length)..];
        var end = rest.IndexOf((byte)'\r');
        return at < 0 ? 0 : int.Parse(end < 0 ? rest : rest[..end], CultureInfo.InvariantCulture);
    }
}
