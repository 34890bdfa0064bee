using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model.Forms;

/// <summary>How a provider takes forms, as its documentation says.</summary>
public sealed record ProviderProfile
{
    public required string Name { get; init; }

    /// <summary>Where its fields and answers are documented.</summary>
    public required string Documentation { get; init; }

    /// <summary><c>{id}</c>, <c>{url}</c>, <c>{form}</c> and <c>{page}</c> stand for the id, the configured URL, the form's name and the page.</summary>
    public required string Action { get; init; }

    /// <summary>How it is sent where the form has no file; with one, always as multipart.</summary>
    public FormEncoding Encoding { get; init; } = FormEncoding.UrlEncoded;

    /// <summary>The hidden field that holds the id where it is no part of the URL.</summary>
    public string? KeyField { get; init; }

    /// <summary>The hidden field that holds the form's name.</summary>
    public string? FormField { get; init; }

    /// <summary>The field that only programs fill; null where the form names its own.</summary>
    public string? Honeypot { get; init; }

    /// <summary>Whether the honeypot is a box to tick rather than a text.</summary>
    public bool HoneypotIsBox { get; init; }

    /// <summary>The hidden field that says where readers go without script.</summary>
    public string? RedirectField { get; init; }

    public string? SubjectField { get; init; }

    public bool TakesFiles { get; init; }

    /// <summary>Whether it answers a script in JSON.</summary>
    public bool AnswersJson { get; init; } = true;

    /// <summary>Whether it reads <c>Idempotency-Key</c>, which other hosts would have to allow first.</summary>
    public bool ReadsIdempotencyKey { get; init; }

    /// <summary>Whether it hands out challenges at <c>challenge</c> below its action.</summary>
    public bool HasChallenges { get; init; }

    /// <summary>Attributes of the <c>form</c> element.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Attributes { get; init; } = [];

    /// <summary>What a status means, beyond what it always means.</summary>
    public ImmutableArray<KeyValuePair<int, string>> Statuses { get; init; } = [];

    public bool NeedsId => KeyField is not null || Action.Contains("{id}", StringComparison.Ordinal);

    public bool NeedsUrl => Action.Contains("{url}", StringComparison.Ordinal);

    /// <summary>What an answer means, as the end of a sentence.</summary>
    public string MeaningOf(int status)
    {
        foreach (var (code, meaning) in Statuses)
        {
            if (code == status)
                return meaning;
        }

        return status switch
        {
            >= 200 and < 300 => "accepted",
            >= 300 and < 400 => "accepted, with the way to another page",
            400 => "a field is missing or wrong",
            401 => "the key is not valid",
            403 => "refused: the site, the account or the key is not allowed",
            404 => "there is no such form; look at its id and URL",
            413 => "too large",
            422 => "a field is not as the provider wants it",
            429 => "too many at once, or more than the plan allows",
            >= 500 => "the provider has a fault",
            _ => "refused",
        };
    }
}

/// <summary>In which form answers travel.</summary>
public enum FormEncoding
{
    /// <summary><c>application/x-www-form-urlencoded</c></summary>
    UrlEncoded,

    /// <summary><c>multipart/form-data</c></summary>
    Multipart,

    /// <summary><c>application/json</c>, by script; without one, as a form.</summary>
    Json,
}
