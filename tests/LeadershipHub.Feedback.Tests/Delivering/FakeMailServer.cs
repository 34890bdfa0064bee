using System.Net;
using System.Net.Sockets;
using System.Text;

namespace LeadershipHub.Feedback.Tests.Delivering;

/// <summary>Takes one mail, and notes every line of it.</summary>
internal sealed class FakeMailServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public FakeMailServer()
    {
        _listener.Start();
        Lines = Task.Run(ServeAsync);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Task<List<string>> Lines { get; }

    public void Dispose() => _listener.Dispose();

    private async Task<List<string>> ServeAsync()
    {
        using var tcp = await _listener.AcceptTcpClientAsync();
        using var reader = new StreamReader(tcp.GetStream(), Encoding.ASCII);
        await using var writer = new StreamWriter(tcp.GetStream(), Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        var (lines, inData) = (new List<string>(), false);
        await writer.WriteLineAsync("220 ready");
        while (await reader.ReadLineAsync() is { } line)
        {
            lines.Add(line);
            if (inData && line != ".")
                continue;

            (inData, var answer) = line switch
            {
                "DATA" => (true, "354 go on"),
                "QUIT" => (false, "221 bye"),
                _ when line.StartsWith("EHLO", StringComparison.Ordinal) => (false, "250-hello\r\n250 AUTH PLAIN"),
                _ when line.StartsWith("AUTH", StringComparison.Ordinal) => (false, "235 welcome"),
                _ => (false, "250 fine"),
            };
            if (line == "QUIT")
                return lines;

            await writer.WriteLineAsync(answer);
        }

        return lines;
    }
}
