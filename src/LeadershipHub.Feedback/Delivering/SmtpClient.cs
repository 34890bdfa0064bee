using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace LeadershipHub.Feedback.Delivering;

/// <summary>Gives one mail to a server.</summary>
/// <remarks>https://www.rfc-editor.org/rfc/rfc5321, https://www.rfc-editor.org/rfc/rfc3207 (STARTTLS), https://www.rfc-editor.org/rfc/rfc4616 (PLAIN)</remarks>
/// <param name="mail">Where to.</param>
/// <param name="trust">Whose certificates are believed; null asks the machine.</param>
internal sealed class SmtpClient(MailOptions mail, X509ChainPolicy? trust = null)
{
    private const int LongestLine = 4_096;

    /// <param name="message">ASCII with CRLF, headers first.</param>
    /// <param name="cancel">Breaks the connection off.</param>
    /// <exception cref="IOException">The server did not take it.</exception>
    /// <exception cref="SocketException">It cannot be reached.</exception>
    /// <exception cref="System.Security.Authentication.AuthenticationException">Its certificate is not valid for its name.</exception>
    public async Task SendAsync(string message, CancellationToken cancel)
    {
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(mail.Host, mail.Port, cancel);
        Stream stream = tcp.GetStream();
        await ExpectAsync(stream, 220, cancel);
        await AskAsync(stream, "EHLO lhub.invalid", 250, cancel);
        if (mail.StartTls)
        {
            await AskAsync(stream, "STARTTLS", 220, cancel);
            var encrypted = new SslStream(stream);
            stream = encrypted;
            await encrypted.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = mail.Host, CertificateChainPolicy = trust }, cancel);
            await AskAsync(stream, "EHLO lhub.invalid", 250, cancel);
        }

        await using (stream)
        {
            await SignInAsync(stream, tcp, cancel);
            await AskAsync(stream, $"MAIL FROM:<{mail.From}>", 250, cancel);
            await AskAsync(stream, $"RCPT TO:<{mail.To}>", 250, cancel);
            await AskAsync(stream, "DATA", 354, cancel);
            await WriteAsync(stream, Stuffed(message) + ".\r\n", cancel);
            await ExpectAsync(stream, 250, cancel);
            await WriteAsync(stream, "QUIT\r\n", cancel);
        }
    }

    private async Task SignInAsync(Stream stream, TcpClient tcp, CancellationToken cancel)
    {
        if (mail.User is not { } user)
            return;

        if (!mail.StartTls && !(tcp.Client.RemoteEndPoint is IPEndPoint end && IPAddress.IsLoopback(end.Address)))
            throw new IOException("A password is not sent without encryption. Turn STARTTLS on.");

        var secret = Convert.ToBase64String(Encoding.UTF8.GetBytes($"\0{user}\0{mail.Password}"));
        await AskAsync(stream, $"AUTH PLAIN {secret}", 235, cancel);
    }

    /// <summary>A line that begins with a dot would end the mail.</summary>
    private static string Stuffed(string message) =>
        (message.StartsWith('.') ? "." : "") + message.Replace("\r\n.", "\r\n..", StringComparison.Ordinal) + (message.EndsWith("\r\n", StringComparison.Ordinal) ? "" : "\r\n");

    private static async Task AskAsync(Stream stream, string line, int expected, CancellationToken cancel)
    {
        if (line.AsSpan().IndexOfAny('\r', '\n') >= 0)
            throw new IOException("A command of mail cannot have two lines.");

        await WriteAsync(stream, line + "\r\n", cancel);
        await ExpectAsync(stream, expected, cancel);
    }

    private static async Task WriteAsync(Stream stream, string text, CancellationToken cancel)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(text), cancel);
        await stream.FlushAsync(cancel);
    }

    /// <summary>Byte by byte, so that nothing is read ahead that belongs to the encrypted part.</summary>
    private static async Task ExpectAsync(Stream stream, int expected, CancellationToken cancel)
    {
        for (var rest = 100; rest > 0; rest--)
        {
            var line = await ReadLineAsync(stream, cancel);
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code) || code != expected)
                throw new IOException($"The mail server did not answer {expected}.");

            if (line.Length == 3 || line[3] != '-')
                return;
        }

        throw new IOException("The mail server does not end its answer.");
    }

    private static async Task<string> ReadLineAsync(Stream stream, CancellationToken cancel)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (line.Length < LongestLine)
        {
            await stream.ReadExactlyAsync(one, cancel);
            if (one[0] == '\n')
                return line.ToString().TrimEnd('\r');

            line.Append((char)one[0]);
        }

        throw new IOException("The mail server sends a line without an end.");
    }
}
