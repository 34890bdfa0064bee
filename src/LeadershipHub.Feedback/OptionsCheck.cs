namespace LeadershipHub.Feedback;

/// <summary>What an operator can get wrong.</summary>
public static class OptionsCheck
{
    private const int ShortestToken = 16;
    private const int ShortestSecret = 32;

    /// <returns>A sentence that says what to do; null if nothing is wrong.</returns>
    public static string? ProblemOf(FeedbackOptions options)
    {
        if (options.ModerationToken is { Length: < ShortestToken })
            return $"The token of moderation is too short. Give at least {ShortestToken} characters.";

        if (options.PullToken is { Length: < ShortestToken })
            return $"The token of the pull is too short. Give at least {ShortestToken} characters.";

        if (options.Secret is { Length: < ShortestSecret })
            return $"The secret is too short. Give at least {ShortestSecret} characters.";

        if (options.RetentionDays is < 1)
            return "Entries are kept for at least 1 day. Give no number to keep them.";

        if (options.PathPrefix.Length > 0 && (!options.PathPrefix.StartsWith('/') || options.PathPrefix.EndsWith('/')))
            return $"'{options.PathPrefix}' cannot stand in front of paths. Give it as '/feedback'.";

        foreach (var hook in options.Webhooks)
        {
            if (!Uri.TryCreate(hook.Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
                return $"'{hook.Url}' is no URL for a webhook. Give an absolute one, with https.";

            if (hook.Secret.Length < ShortestToken)
                return $"The secret of the webhook {hook.Url} is too short. Give at least {ShortestToken} characters.";
        }

        foreach (var address in options.Mail is { } mail ? new[] { mail.From, mail.To } : [])
        {
            if (!Submitting.FieldRules.IsEmail(address))
                return $"'{address}' is no bare e-mail address. Give one as hub@example.org.";
        }

        return null;
    }
}
