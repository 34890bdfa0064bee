using System.Buffers;
using System.Text;
using System.Text.Json;
using LeadershipHub.Feedback.Storing;

namespace LeadershipHub.Feedback.Exporting;

/// <summary>Entries with everything they say, private fields too, for their owner.</summary>
public static class FeedbackExport
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r");

    /// <summary>One JSON object a line, the earliest entry first.</summary>
    /// <remarks>https://jsonlines.org/</remarks>
    public static async Task WriteJsonLinesAsync(FeedbackStore store, EntryQuery query, Stream output, CancellationToken cancel = default)
    {
        await foreach (var entry in store.ExportAsync(query, cancel))
        {
            await using (var json = new Utf8JsonWriter(output))
                WriteEntry(json, entry);

            await output.WriteAsync("\n"u8.ToArray(), cancel);
        }
    }

    /// <summary>One row a field: id, form, status, moment, field, values. What a spreadsheet would run as a formula begins with <c>'</c>.</summary>
    /// <remarks>https://www.rfc-editor.org/rfc/rfc4180</remarks>
    public static async Task WriteCsvAsync(FeedbackStore store, EntryQuery query, Stream output, CancellationToken cancel = default)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync("id,form,status,received_at,field,value");
        await foreach (var entry in store.ExportAsync(query, cancel))
        {
            foreach (var field in entry.Fields)
            {
                string[] cells = [entry.Id, entry.Form, Word(entry.Status), entry.ReceivedAt.ToString("O"), field.Name, string.Join("\n", field.Values)];
                await writer.WriteLineAsync(string.Join(',', cells.Select(Cell)));
            }
        }
    }

    /// <summary>One entry as an object.</summary>
    public static void WriteEntry(Utf8JsonWriter json, Entry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id);
        json.WriteString("form", entry.Form);
        json.WriteString("status", Word(entry.Status));
        json.WriteString("receivedAt", entry.ReceivedAt);
        json.WriteString("pageUrl", entry.PageUrl);
        json.WriteString("pageTitle", entry.PageTitle);
        json.WriteString("replyTo", entry.ReplyTo);
        json.WriteStartObject("fields");
        foreach (var field in entry.Fields)
        {
            json.WriteStartArray(field.Name);
            foreach (var value in field.Values)
                json.WriteStringValue(value);

            json.WriteEndArray();
        }

        json.WriteEndObject();
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
        json.WriteStartArray("files");
        foreach (var file in entry.Files)
            json.WriteStringValue($"files/{entry.Id}/{file.StoredName}");

        json.WriteEndArray();
        json.WriteString("answer", entry.Answer);
        json.WriteEndObject();
    }

    private static string Word(EntryStatus status) => status.ToString().ToLowerInvariant();

    private static string Cell(string text)
    {
        var safe = text.Length > 0 && Formula.Contains(text[0]) ? $"'{text}" : text;
        return safe.AsSpan().ContainsAny(Quoted) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
