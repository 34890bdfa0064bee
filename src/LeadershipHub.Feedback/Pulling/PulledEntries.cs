using System.Globalization;
using System.Text.Json;
using LeadershipHub.Feedback.Forms;
using LeadershipHub.Feedback.Storing;

namespace LeadershipHub.Feedback.Pulling;

/// <summary>What of an entry may be published.</summary>
internal static class PulledEntries
{
    public static void Write(Utf8JsonWriter json, EntryChanges changes, FormCatalog catalog)
    {
        json.WriteStartObject();
        json.WriteStartArray("entries");
        foreach (var entry in changes.Entries)
            Write(json, entry, catalog.Forms.GetValueOrDefault(entry.Form));

        json.WriteEndArray();
        json.WriteStartArray("withdrawn");
        foreach (var id in changes.Withdrawn)
            json.WriteStringValue(id);

        json.WriteEndArray();
        json.WriteString("next", changes.Next.ToString(CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Entry entry, FormDefinition? form)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("form", entry.Form);
        json.WriteString("status", "approved");
        json.WriteString("receivedAt", entry.ReceivedAt);
        json.WriteString("pageUrl", entry.PageUrl);
        json.WriteString("pageTitle", entry.PageTitle);
        json.WriteString("replyTo", entry.ReplyTo);
        if (IsConsented(entry, form))
            WriteFields(json, entry, form);

        json.WriteStartArray("consents");
        foreach (var consent in entry.Consents)
        {
            json.WriteStartObject();
            json.WriteString("field", consent.Field);
            json.WriteString("text", consent.Text);
            json.WriteString("version", consent.Version);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("answer", entry.Answer);
        json.WriteEndObject();
    }

    /// <summary>Private is what was so when it came, and what is so now.</summary>
    private static void WriteFields(Utf8JsonWriter json, Entry entry, FormDefinition? form)
    {
        json.WriteStartObject("fields");
        foreach (var field in entry.Fields)
        {
            if (field.IsPrivate || field.Type == FieldType.File || form?.Fields.Any(now => now.Name == field.Name && now.Private) == true)
                continue;

            json.WritePropertyName(field.Name);
            if (!field.IsList)
            {
                json.WriteStringValue(field.Values[0]);
                continue;
            }

            json.WriteStartArray();
            foreach (var value in field.Values)
                json.WriteStringValue(value);

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>A consent that was not asked for when the entry came was not given either.</summary>
    private static bool IsConsented(Entry entry, FormDefinition? form) => form is null || form.Fields
        .Where(field => field is { Type: FieldType.Consent, Required: true, ShowIf: null })
        .All(field => entry.Consents.Any(consent => consent.Field == field.Name));
}
