using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadershipHub.Feedback.Forms;

/// <summary>Reads <c>forms.json</c>. What is wrong with it is a sentence, not an exception: it comes from another program.</summary>
internal static class FormCatalogReader
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        RespectNullableAnnotations = true,
    };

    /// <returns>The forms; or null and what to do.</returns>
    public static (FormCatalog? Catalog, string? Problem) Read(ReadOnlySpan<byte> utf8, string? siteInstead)
    {
        FormsDocument? document;
        try
        {
            document = JsonSerializer.Deserialize<FormsDocument>(utf8, Json);
        }
        catch (JsonException fault)
        {
            return (null, $"forms.json cannot be read: {fault.Message} Build the site again.");
        }

        if (document is not { Version: 1 })
            return (null, "forms.json is of another version than 1. Build the site with the same lhub that runs the endpoint.");

        if (!Uri.TryCreate(siteInstead ?? document.Site, UriKind.Absolute, out var site) || site.Scheme is not ("http" or "https"))
            return (null, $"'{siteInstead ?? document.Site}' is no absolute http URL. Give the site's URL as 'site'.");

        return Check(document.Forms, site);
    }

    private static (FormCatalog? Catalog, string? Problem) Check(ImmutableArray<FormDefinition> forms, Uri site)
    {
        var byName = new Dictionary<string, FormDefinition>(StringComparer.Ordinal);
        foreach (var form in forms)
        {
            if (FormNames.ProblemOf(form) is { } problem)
                return (null, problem);

            var ready = ImmutableArray.CreateBuilder<FieldDefinition>(form.Fields.Length);
            foreach (var field in form.Fields)
            {
                var (matcher, fault) = HtmlPattern.Compile(field.Pattern);
                if (fault is not null)
                    return (null, $"The pattern of '{field.Name}' in form '{form.Name}' cannot be used: {fault}");

                ready.Add(field with { Matcher = matcher });
            }

            if (!byName.TryAdd(form.Name, form with { Fields = ready.DrainToImmutable() }))
                return (null, $"forms.json has two forms '{form.Name}'. Rename one of them.");
        }

        return (new() { Site = site, Forms = byName.ToFrozenDictionary(StringComparer.Ordinal) }, null);
    }

    private sealed record FormsDocument
    {
        public int Version { get; init; }

        public string? Site { get; init; }

        public ImmutableArray<FormDefinition> Forms { get; init; } = [];
    }
}
