using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace LeadershipHub.Feedback.Tests.Delivering;

/// <summary>Takes one mail by STARTTLS, with a certificate that it signed itself, and notes what came before and after.</summary>
internal sealed class EncryptedMailServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 _certificate;
    private readonly bool _encrypts;

    /// <param name="name">That the certificate is for.</param>
    /// <param name="encrypts">Whether it can encrypt at all.</param>
    public EncryptedMailServer(string name, bool encrypts = true)
    {
        (_certificate, _encrypts) = (Make(name), encrypts);
        _listener.Start();
        Served = Task.Run(ServeAsync);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public List<string> Plain { get; } = [];

    public List<string> Encrypted { get; } = [];

    /// <summary>The client has gone.</summary>
    public Task Served { get; }

    /// <summary>Believes this server's certificate and no other.</summary>
    public X509ChainPolicy Trust => new() { TrustMode = X509ChainTrustMode.CustomRootTrust, CustomTrustStore = { _certificate }, RevocationMode = X509RevocationMode.NoCheck };

    public void Dispose()
    {
        _listener.Dispose();
        _certificate.Dispose();
    }

    private static X509Certificate2 Make(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    private async Task ServeAsync()
    {
        using var tcp = await _listener.AcceptTcpClientAsync();
        try
        {
            await TalkAsync(tcp.GetStream(), Plain, "220 ready");
            if (!_encrypts || Plain is not [.., "STARTTLS"])
                return;

            await using var encrypted = new SslStream(tcp.GetStream());
            await encrypted.AuthenticateAsServerAsync(_certificate);
            await TalkAsync(encrypted, Encrypted, null);
        }
        catch (Exception gone) when (gone is IOException or AuthenticationException)
        {
            // The client did not like the certificate.
        }
    }

    /// <summary>Until STARTTLS is granted, or the client goes.</summary>
    private async Task TalkAsync(Stream stream, List<string> lines, string? greeting)
    {
        if (greeting is not null)
            await SayAsync(stream, greeting);

        var inData = false;
        while (await ReadLineAsync(stream) is { } line)
        {
            lines.Add(line);
            if (inData && line != ".")
                continue;

            inData = line == "DATA";
            await SayAsync(stream, line switch
            {
                "DATA" => "354 go on",
                "STARTTLS" => _encrypts ? "220 now" : "502 never heard of it",
                _ when line.StartsWith("AUTH", StringComparison.Ordinal) => "235 welcome",
                _ => "250 fine",
            });
            if (line == "STARTTLS" && _encrypts)
                return;
        }
    }

    private static async Task SayAsync(Stream stream, string line) => await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"));

    private static async Task<string?> ReadLineAsync(Stream stream)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one) == 1)
        {
            if (one[0] == '\n')
                return line.ToString().TrimEnd('\r');

            line.Append((char)one[0]);
        }

        return null;
    }
}
