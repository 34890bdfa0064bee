using System.Security.Authentication;
using LeadershipHub.Feedback.Delivering;

namespace LeadershipHub.Feedback.Tests.Delivering;

public sealed class SmtpClientTests
{
    private const string Message = "Subject: x\r\n\r\nSecret words.\r\n";

    [Fact]
    public async Task With_starttls_password_and_mail_are_said_only_encrypted()
    {
        using var server = new EncryptedMailServer("localhost");

        await new SmtpClient(To(server), server.Trust).SendAsync(Message, TestContext.Current.CancellationToken);
        await server.Served;

        Assert.Equal(["EHLO lhub.invalid", "STARTTLS"], server.Plain);
        Assert.Contains("Secret words.", server.Encrypted, StringComparer.Ordinal);
        Assert.StartsWith("AUTH PLAIN ", server.Encrypted[1], StringComparison.Ordinal);
    }

    [Theory, InlineData("elsewhere.example", true), InlineData("localhost", false)]
    public async Task A_certificate_of_another_name_or_of_nobody_known_gets_neither_password_nor_mail(string name, bool isTrusted)
    {
        using var server = new EncryptedMailServer(name);

        await Assert.ThrowsAsync<AuthenticationException>(() => new SmtpClient(To(server), isTrusted ? server.Trust : null).SendAsync(Message, TestContext.Current.CancellationToken));
        await server.Served;

        Assert.Equal(["EHLO lhub.invalid", "STARTTLS"], server.Plain);
        Assert.Empty(server.Encrypted);
    }

    [Fact]
    public async Task A_server_that_cannot_encrypt_gets_nothing()
    {
        using var server = new EncryptedMailServer("localhost", encrypts: false);

        await Assert.ThrowsAsync<IOException>(() => new SmtpClient(To(server), server.Trust).SendAsync(Message, TestContext.Current.CancellationToken));
        await server.Served;

        Assert.Equal(["EHLO lhub.invalid", "STARTTLS"], server.Plain);
    }

    private static MailOptions To(EncryptedMailServer server) =>
        new() { Host = "localhost", Port = server.Port, User = "hub", Password = "word", From = "hub@example.org", To = "owner@example.org" };
}
