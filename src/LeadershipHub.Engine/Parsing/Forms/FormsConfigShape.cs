using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadershipHub.Engine.Model.Forms;
using LeadershipHub.Engine.Parsing.Shapes;

namespace LeadershipHub.Engine.Parsing.Forms;

/// <summary>The keys of <c>forms</c> in <c>site.config.yml</c>.</summary>
internal static class FormsConfigShape
{
    private static readonly MapType<string> TextsByName = new(Types.Text, "texts by name");

    private static readonly ChoiceType<FormEncoding> Encoding = new(("urlencoded", FormEncoding.UrlEncoded), ("multipart", FormEncoding.Multipart), ("json", FormEncoding.Json));

    private static readonly Shape<ProviderConfig> Provider = new Shape<ProviderConfig>("formProvider", "a provider of forms", "Settings of a provider.", new())
        .Optional("id", Types.Text, "The form's id or the account's key, mostly \"${NAME}\" of the environment.", (p, v) => p with { Id = v })
        .Optional("ids", TextsByName, "Ids by form, where each has its own.", (p, v) => p with { Ids = ByName(v) })
        .Optional("url", Types.Text, "Where the hub's own endpoint or a custom provider is.", (p, v) => p with { Url = v })
        .Optional("encoding", Encoding, "How answers travel where there is no file.", (p, v) => p with { Encoding = v })
        .Optional("fields", TextsByName, "The provider's names of fields, by the form's.", (p, v) => p with { Fields = ByName(v) })
        .Optional("headers", TextsByName, "Headers that the script sends along.", (p, v) => p with { Headers = [.. v.Select(header => KeyValuePair.Create(header.Name, header.Value))] });

    private static readonly Shape<string> Turnstile = new Shape<string>("turnstile", "turnstile", "Turnstile of Cloudflare.", "")
        .Required("site_key", Types.Text, "The public key.", (_, v) => v);

    // A shape's name with another case than a provider's would be a trap, so these are listed rather than free.
    private static readonly Shape<FrozenDictionary<string, ProviderConfig>> Providers = WithAll(new("formProviders", "providers", "Settings by provider.", FrozenDictionary<string, ProviderConfig>.Empty));

    public static DataType<FormsConfig> Type { get; } = new ShapeType<FormsConfig>(
        new Shape<FormsConfig>("forms", "forms", "Where forms go.", new())
            .Optional("provider", new ChoiceType<string>([.. ProviderProfiles.Names.Select(name => (name, name))]), "Who takes the forms that name nobody: one line swaps it.", (f, v) => f with { Provider = v }, f => f.Provider)
            .Optional("providers", new ShapeType<FrozenDictionary<string, ProviderConfig>>(Providers), "Settings by provider.", (f, v) => f with { Providers = v })
            .Optional("turnstile", new ShapeType<string>(Turnstile), "Turnstile of Cloudflare, for providers that check it.", (f, v) => f with { TurnstileKey = v.Length > 0 ? v : null }));

    private static Shape<FrozenDictionary<string, ProviderConfig>> WithAll(Shape<FrozenDictionary<string, ProviderConfig>> shape)
    {
        foreach (var profile in ProviderProfiles.All)
            shape.Optional(profile.Name, new ShapeType<ProviderConfig>(Provider), $"Settings of {profile.Name}.", (all, v) => all.Append(KeyValuePair.Create(profile.Name, v)).ToFrozenDictionary(StringComparer.Ordinal));

        return shape;
    }

    private static FrozenDictionary<string, string> ByName(ImmutableArray<NamedValue<string>> values) =>
        values.ToFrozenDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal);
}
