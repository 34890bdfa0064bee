using System.Collections.Frozen;
using System.Text.Json;
using LeadershipHub.Auditing.Rules;

namespace LeadershipHub.Auditing.Checks;

/// <summary>Holds JSON-LD to what schema.org and the search engines' rich results ask for, as far as it can be seen without asking them.</summary>
/// <remarks>https://www.w3.org/TR/json-ld11/, https://schema.org/, https://developers.google.com/search/docs/appearance/structured-data/search-gallery</remarks>
internal static class StructuredData
{
    private static readonly FrozenDictionary<string, string[]> Required = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Article"] = ["headline", "author", "datePublished"],
        ["BlogPosting"] = ["headline", "author", "datePublished"],
        ["BreadcrumbList"] = ["itemListElement"],
        ["ItemList"] = ["itemListElement"],
        ["Person"] = ["name"],
        ["Organization"] = ["name"],
        ["PodcastEpisode"] = ["name", "url"],
        ["PodcastSeries"] = ["name", "url"],
        ["Quotation"] = ["text"],
        ["WebSite"] = ["name", "url"],
        ["Book"] = ["name"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static void Check(string json, int file, List<Finding> findings)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.ValueKind is JsonValueKind.Array)
            {
                foreach (var item in root.EnumerateArray())
                    CheckRoot(item, file, findings);
            }
            else
            {
                CheckRoot(root, file, findings);
            }
        }
        catch (JsonException e)
        {
            findings.Add(new(AuditRules.JsonLd, file, $"The structured data is no JSON: {FirstSentence(e.Message)}"));
        }
    }

    private static void CheckRoot(JsonElement root, int file, List<Finding> findings)
    {
        if (root.ValueKind is not JsonValueKind.Object || !root.TryGetProperty("@context", out var context))
        {
            findings.Add(new(AuditRules.JsonLdShape, file, "The structured data has no @context."));
            return;
        }

        if (!context.GetRawText().Contains("schema.org", StringComparison.Ordinal))
            return;
        if (root.TryGetProperty("@graph", out var graph) && graph.ValueKind is JsonValueKind.Array)
        {
            foreach (var node in graph.EnumerateArray())
                CheckNode(node, file, findings);
        }
        else
        {
            CheckNode(root, file, findings);
        }
    }

    private static void CheckNode(JsonElement node, int file, List<Finding> findings)
    {
        if (node.ValueKind is not JsonValueKind.Object || !node.TryGetProperty("@type", out var type))
        {
            findings.Add(new(AuditRules.JsonLdShape, file, "A node of the structured data has no @type."));
            return;
        }

        var name = type.ValueKind is JsonValueKind.String ? type.GetString() ?? "" : "";
        foreach (var property in Required.GetValueOrDefault(name, []))
        {
            if (!node.TryGetProperty(property, out var value) || IsEmpty(value))
                findings.Add(new(AuditRules.JsonLdShape, file, $"The {name} of the structured data has no '{property}'."));
        }

        if (name is "BreadcrumbList" && node.TryGetProperty("itemListElement", out var steps) && steps.ValueKind is JsonValueKind.Array)
            CheckSteps(steps, file, findings);
    }

    private static void CheckSteps(JsonElement steps, int file, List<Finding> findings)
    {
        var position = 0;
        foreach (var step in steps.EnumerateArray())
        {
            position++;
            if (step.ValueKind is not JsonValueKind.Object || !step.TryGetProperty("position", out var number) || number.ValueKind is not JsonValueKind.Number || !number.TryGetInt32(out var said) || said != position)
                findings.Add(new(AuditRules.JsonLdShape, file, "The steps of the breadcrumb are not numbered from 1."));
            else if (!step.TryGetProperty("item", out _) && position < steps.GetArrayLength())
                findings.Add(new(AuditRules.JsonLdShape, file, "A step of the breadcrumb has no 'item'."));
        }
    }

    private static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.String => string.IsNullOrWhiteSpace(value.GetString()),
        JsonValueKind.Array => value.GetArrayLength() == 0,
        _ => false,
    };

    private static string FirstSentence(string message) => message.Split(". ")[0].TrimEnd('.') + ".";
}
