using System.Collections.Frozen;
using System.Text.RegularExpressions;
using LeadershipHub.Engine.Model.Forms;

namespace LeadershipHub.Engine.Parsing.Forms;

/// <summary>
/// Fills <c>${NAME}</c> in the settings of providers, and nowhere else, from the environment. One that is not set stays as it is written. Which were asked for, and a print of what
/// they were, goes into the configuration, so that the next build can tell whether they are others.
/// </summary>
internal sealed partial class EnvironmentValues(Func<string, string?> variable)
{
    private readonly SortedDictionary<string, ulong> _taken = new(StringComparer.Ordinal);

    public static FormsConfig Fill(FormsConfig config, Func<string, string?> variable)
    {
        if (config.Providers.Count == 0 && config.TurnstileKey is null)
            return config with { Variables = [] };

        var values = new EnvironmentValues(variable);
        var providers = config.Providers.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, values.Filled(p.Value))).ToFrozenDictionary(StringComparer.Ordinal);
        return config with
        {
            Providers = providers,
            TurnstileKey = values.Filled(config.TurnstileKey),
            Variables = [.. values._taken.Select(entry => new TakenVariable(entry.Key, entry.Value))],
        };
    }

    private ProviderConfig Filled(ProviderConfig provider) => provider with
    {
        Id = Filled(provider.Id),
        Ids = provider.Ids.OrderBy(id => id.Key, StringComparer.Ordinal).Select(id => KeyValuePair.Create(id.Key, Filled(id.Value) ?? "")).ToFrozenDictionary(StringComparer.Ordinal),
        Url = Filled(provider.Url),
        Headers = [.. provider.Headers.Select(header => KeyValuePair.Create(header.Key, Filled(header.Value) ?? ""))],
    };

    private string? Filled(string? text) => text is null ? null : Place().Replace(text, match =>
    {
        var name = match.Groups["name"].Value;
        var value = variable(name);
        _taken[name] = TakenVariable.PrintOf(value);
        return string.IsNullOrWhiteSpace(value) ? match.Value : value.Trim();
    });

    [GeneratedRegex(@"\$\{(?<name>[A-Za-z_][A-Za-z0-9_]*)\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Place();
}
