namespace LeadershipHub.Feedback.Storing;

/// <summary>Something to be sent: by which way, and where to.</summary>
internal readonly record struct Delivery(string Kind, string Target)
{
    public const string WebhookKind = "webhook";
    public const string MailKind = "mail";
}
