using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model.Forms;

/// <summary>Where and how one form is sent, as the profile and the configuration say together.</summary>
public sealed record FormTarget
{
    /// <summary>Null for a provider that nobody knows.</summary>
    public required ProviderProfile? Profile { get; init; }

    public required string ProviderName { get; init; }

    /// <summary>Absolute; <c>{page}</c> for a provider that takes posts at the page itself; null where something is missing.</summary>
    public string? Action { get; init; }

    /// <summary>What keeps the form from being sent, as a sentence; null where nothing does.</summary>
    public string? Problem { get; init; }

    public FormEncoding Encoding { get; init; }

    public string Honeypot { get; init; } = "";

    /// <summary>Whether files can be sent this way.</summary>
    public bool TakesFiles => Profile?.TakesFiles == true && Config.Encoding is null or FormEncoding.Multipart;

    public bool HoneypotIsBox => Profile?.HoneypotIsBox == true;

    /// <summary>Hidden fields with values that are the same on every page.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Hidden { get; init; } = [];

    public ProviderConfig Config { get; init; } = ProviderConfig.Empty;

    /// <summary>Scheme and host, for <c>form-action</c> and <c>connect-src</c> of a content security policy; <c>'self'</c> for the page itself.</summary>
    public string? Source => Action is null ? null : Uri.TryCreate(Action, UriKind.Absolute, out var url) ? url.GetLeftPart(UriPartial.Authority) : "'self'";

    /// <summary>The provider's name of a field.</summary>
    public string NameOf(string field) => Config.Fields.GetValueOrDefault(field) ?? field;

    public static FormTarget Of(Form form, FormsConfig config) => Of(form, config, form.Provider?.Text ?? config.Provider);

    public static FormTarget Of(Form form, FormsConfig config, string provider)
    {
        var settings = config.Of(provider);
        if (ProviderProfiles.Named(provider) is not { } profile)
            return new() { Profile = null, ProviderName = provider, Problem = $"There is no provider '{provider}'." };

        var id = settings.Ids.GetValueOrDefault(form.Name) ?? settings.Id;
        var problem = ProblemOf(profile, id, settings.Url);
        var encoding = settings.Encoding ?? (form.HasFiles ? FormEncoding.Multipart : profile.Encoding);
        return new()
        {
            Profile = profile,
            ProviderName = provider,
            Problem = problem,
            Action = problem is null ? ActionOf(profile, form, id, settings.Url) : null,
            Encoding = encoding,
            Honeypot = profile.Honeypot ?? form.Honeypot,
            Hidden = HiddenOf(profile, form, id),
            Config = settings,
        };
    }

    private static string? ProblemOf(ProviderProfile profile, string? id, string? url)
    {
        if (profile.NeedsId && string.IsNullOrWhiteSpace(id))
            return $"The provider '{profile.Name}' has no 'id'.";
        if (profile.NeedsId && id?.Contains("${", StringComparison.Ordinal) == true)
            return $"The 'id' of the provider '{profile.Name}' is {id}, which is not set.";
        if (profile.NeedsUrl && string.IsNullOrWhiteSpace(url))
            return $"The provider '{profile.Name}' has no 'url'.";
        if (profile.NeedsUrl && url?.Contains("${", StringComparison.Ordinal) == true)
            return $"The 'url' of the provider '{profile.Name}' is {url}, which is not set.";

        return profile.NeedsUrl && !(Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https") ? $"The 'url' of the provider '{profile.Name}' is no http URL: '{url}'." : null;
    }

    private static string ActionOf(ProviderProfile profile, Form form, string? id, string? url) => profile.Action
        .Replace("{id}", Uri.EscapeDataString(id ?? ""), StringComparison.Ordinal)
        .Replace("{url}", profile.Name is ProviderProfiles.Inbox ? url?.TrimEnd('/') : url, StringComparison.Ordinal)
        .Replace("{form}", Uri.EscapeDataString(form.Name), StringComparison.Ordinal);

    private static ImmutableArray<KeyValuePair<string, string>> HiddenOf(ProviderProfile profile, Form form, string? id)
    {
        var hidden = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        if (profile.KeyField is { } key)
            hidden.Add(new(key, id ?? ""));
        if (profile.FormField is { } name)
            hidden.Add(new(name, form.Name));
        if (profile.SubjectField is { } subject)
            hidden.Add(new(subject, form.Subject ?? form.Title));
        return hidden.DrainToImmutable();
    }
}
