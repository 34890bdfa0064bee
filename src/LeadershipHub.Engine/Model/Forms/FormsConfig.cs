using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model.Forms;

/// <summary>Where forms go: <c>forms</c> of <c>site.config.yml</c>.</summary>
public sealed record FormsConfig
{
    /// <summary>The provider of forms that name none.</summary>
    public string Provider { get; init; } = ProviderProfiles.Inbox;

    /// <summary>Settings by provider.</summary>
    public FrozenDictionary<string, ProviderConfig> Providers { get; init; } = FrozenDictionary<string, ProviderConfig>.Empty;

    /// <summary>The public key of Turnstile; null leaves it out.</summary>
    public string? TurnstileKey { get; init; }

    /// <summary>Variables of the environment that were asked for, each once, in ordinal order of their names.</summary>
    public ImmutableArray<TakenVariable> Variables { get; init; } = [];

    /// <summary>Whether a form that cannot be sent says why: in the preview, not for readers.</summary>
    public bool ShowsProblems { get; init; }

    /// <summary>The same with another address of the hub's own endpoint; null leaves it as it is.</summary>
    public FormsConfig WithInbox(string? url) => url is null ? this : this with
    {
        Providers = Providers.Where(provider => provider.Key != ProviderProfiles.Inbox)
            .Append(new(ProviderProfiles.Inbox, Of(ProviderProfiles.Inbox) with { Url = url }))
            .ToFrozenDictionary(StringComparer.Ordinal),
    };

    public ProviderConfig Of(string provider) => Providers.GetValueOrDefault(provider) ?? ProviderConfig.Empty;
}

/// <summary>Settings of a provider.</summary>
public sealed record ProviderConfig
{
    public static ProviderConfig Empty { get; } = new();

    /// <summary>The form's id, or the key of the account.</summary>
    public string? Id { get; init; }

    /// <summary>Ids by form, where each has its own.</summary>
    public IReadOnlyDictionary<string, string> Ids { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Of the hub's own endpoint, or of a custom provider.</summary>
    public string? Url { get; init; }

    public FormEncoding? Encoding { get; init; }

    /// <summary>The provider's names of fields, by the form's.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Sent along by the script.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Headers { get; init; } = [];
}

/// <summary>A variable of the environment as it was when the build took it.</summary>
/// <param name="Print">0 where it was not set.</param>
public sealed record TakenVariable(string Name, ulong Print)
{
    public static ulong PrintOf(string? value) => value is null ? 0 : ContentHash.Of(System.Text.Encoding.UTF8.GetBytes(value)).Bits | 1;
}
