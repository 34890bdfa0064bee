using System.Collections.Frozen;
using System.Collections.Immutable;
using LeadershipHub.Engine.Model.Forms;

namespace LeadershipHub.Engine.Tracing.Codecs;

/// <summary>Where the configuration sends forms.</summary>
internal static class ProviderCodec
{
    public static void Write(ByteWriter to, FormsConfig forms)
    {
        to.Text(forms.Provider);
        to.Number(forms.Providers.Count);
        foreach (var name in forms.Providers.Keys.Sort(StringComparer.Ordinal))
        {
            to.Text(name);
            Write(to, forms.Providers[name]);
        }

        to.Text(forms.TurnstileKey);
        to.Number(forms.Variables.Length);
        foreach (var variable in forms.Variables)
        {
            to.Text(variable.Name);
            to.Fixed(variable.Print);
        }

        to.Flag(forms.ShowsProblems);
    }

    public static FormsConfig Read(ref ByteReader from) => new()
    {
        Provider = from.Word(),
        Providers = ReadProviders(ref from),
        TurnstileKey = from.Text(),
        Variables = ReadVariables(ref from),
        ShowsProblems = from.Flag(),
    };

    private static FrozenDictionary<string, ProviderConfig> ReadProviders(ref ByteReader from)
    {
        var count = from.Count();
        if (count == 0)
            return FrozenDictionary<string, ProviderConfig>.Empty;

        var providers = new Dictionary<string, ProviderConfig>(StringComparer.Ordinal);
        for (; count > 0; count--)
            providers.Add(from.Word(), ReadProvider(ref from));
        return providers.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Write(ByteWriter to, ProviderConfig provider)
    {
        to.Text(provider.Id);
        ValueCodec.WriteMap(to, provider.Ids);
        to.Text(provider.Url);
        to.Number((int?)provider.Encoding + 1 ?? 0);
        ValueCodec.WriteMap(to, provider.Fields);
        to.Number(provider.Headers.Length);
        foreach (var (name, value) in provider.Headers)
            to.Texts(name, value);
    }

    private static ProviderConfig ReadProvider(ref ByteReader from) => new()
    {
        Id = from.Text(),
        Ids = ValueCodec.ReadMap(ref from),
        Url = from.Text(),
        Encoding = from.Count() is > 0 and var encoding ? (FormEncoding)(encoding - 1) : null,
        Fields = ValueCodec.ReadMap(ref from),
        Headers = ReadHeaders(ref from),
    };

    private static ImmutableArray<KeyValuePair<string, string>> ReadHeaders(ref ByteReader from)
    {
        var headers = new KeyValuePair<string, string>[from.Count()];
        for (var i = 0; i < headers.Length; i++)
            headers[i] = new(from.Word(), from.Word());
        return ImmutableArray.Create(headers);
    }

    private static ImmutableArray<TakenVariable> ReadVariables(ref ByteReader from)
    {
        var variables = new TakenVariable[from.Count()];
        for (var i = 0; i < variables.Length; i++)
            variables[i] = new(from.Word(), from.Fixed());
        return ImmutableArray.Create(variables);
    }
}
