using System.Text.Json;

namespace LeadershipHub.Feedback.Submitting;

/// <summary>One object with texts, numbers, booleans and lists of them. <c>true</c> is a box that is ticked; <c>false</c> and <c>null</c> are no value.</summary>
internal static class JsonBody
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    /// <exception cref="RefusedException">It is no JSON, not of that shape, or has too many values.</exception>
    public static void Read(ReadOnlyMemory<byte> body, Posted posted)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Options);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw RefusedException.Malformed("The body is not one JSON object.");

            foreach (var property in document.RootElement.EnumerateObject())
                Add(property, posted);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: bytes that are no UTF-8, or half a surrogate pair.
            throw RefusedException.Malformed("The body is no valid JSON.");
        }
    }

    private static void Add(JsonProperty property, Posted posted)
    {
        if (property.Value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in property.Value.EnumerateArray())
                Add(property.Name, item, posted);
        }
        else
        {
            Add(property.Name, property.Value, posted);
        }
    }

    private static void Add(string name, JsonElement value, Posted posted)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                posted.Add(name, value.GetString() ?? "");
                break;
            case JsonValueKind.Number:
                posted.Add(name, value.GetRawText());
                break;
            case JsonValueKind.True:
                posted.Add(name, "true");
                break;
            case JsonValueKind.False or JsonValueKind.Null:
                posted.Count();
                break;
            default:
                throw RefusedException.Malformed("A value is neither a text nor a number, a boolean or a list of them.");
        }
    }
}
