using System.Collections.Immutable;
using System.CommandLine;
using LeadershipHub.Feedback.Delivering;

namespace LeadershipHub.Cli.Entries;

/// <summary>Whom the endpoint tells of new entries: <c>--webhook</c> and <c>--mail-…</c>.</summary>
internal sealed class DeliveryOptions(Shell shell)
{
    public const string WebhookSecret = "LHUB_FEEDBACK_WEBHOOK_SECRET";
    public const string MailPassword = "LHUB_FEEDBACK_MAIL_PASSWORD";

    private readonly Option<string[]> _webhooks = new("--webhook")
    {
        Description = $"A URL that is told of each entry, or of some forms' alone: contact,reply=https://… Posts are signed with {WebhookSecret}.",
        HelpName = "url",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> _to = new("--mail-to") { Description = "An address that gets a mail for each entry.", HelpName = "address" };
    private readonly Option<string?> _from = new("--mail-from") { Description = "The address that mails come from.", HelpName = "address" };
    private readonly Option<string?> _host = new("--mail-host") { Description = "The server that takes mails.", HelpName = "name" };
    private readonly Option<string?> _port = NumberRule.Option("--mail-port", "The port of that server. [default: 587]", "number", 1, 65_535);
    private readonly Option<string?> _user = new("--mail-user") { Description = $"The account to sign in with at that server; the password is {MailPassword}.", HelpName = "name" };
    private readonly Option<bool> _plain = new("--mail-without-tls") { Description = "Send mails unencrypted: for a server on this machine." };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_webhooks, _to, _from, _host, _port, _user, _plain])
            command.Options.Add(option);
    }

    /// <exception cref="UsageException">They have no secret.</exception>
    public ImmutableArray<Webhook> Webhooks(ParseResult parsed)
    {
        if (parsed.GetValue(_webhooks) is not { Length: > 0 } given)
            return [];

        var secret = shell.Variable(WebhookSecret)
            ?? throw new UsageException("There is no secret to sign webhooks with.", $"Set {WebhookSecret} to at least 16 characters, and tell the receiver.");
        return [.. given.Select(text => Webhook(text, secret))];
    }

    /// <exception cref="UsageException">Something is missing.</exception>
    public MailOptions? Mail(ParseResult parsed)
    {
        var (to, from, host) = (parsed.GetValue(_to), parsed.GetValue(_from), parsed.GetValue(_host));
        if (to is null && from is null && host is null)
            return null;

        if (to is null || from is null || host is null)
            throw new UsageException("Mail needs a receiver, a sender and a server.", "Give --mail-to, --mail-from and --mail-host together.");

        var defaults = new MailOptions { Host = host, From = from, To = to };
        return defaults with
        {
            Port = NumberRule.Read(parsed.GetValue(_port)) ?? defaults.Port,
            StartTls = !parsed.GetValue(_plain),
            User = parsed.GetValue(_user),
            Password = shell.Variable(MailPassword),
        };
    }

    private static Webhook Webhook(string text, string secret)
    {
        var (equals, colon) = (text.IndexOf('=', StringComparison.Ordinal), text.IndexOf(':', StringComparison.Ordinal));
        return equals > 0 && equals < colon
            ? new() { Url = text[(equals + 1)..], Secret = secret, Forms = [.. text[..equals].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] }
            : new() { Url = text, Secret = secret };
    }
}
