using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LeadershipHub.Engine;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Forms;

namespace LeadershipHub.Cli.Entries;

/// <summary>Makes entries of what an endpoint answers, or of the rows of a provider's export. Nothing in either is trusted.</summary>
internal static class PulledEntries
{
    private static readonly string[] Dates = ["received", "receivedat", "createdat", "created", "date", "timestamp", "submittedat", "submitted", "time"];
    private static readonly string[] Pages = ["pageurl", "page", "url", "referrer", "referer", "source"];

    /// <summary>Null for an entry without fields, to which somebody did not consent, or with an id that could be no file's name.</summary>
    public static PulledEntry? Of(JsonElement json, SiteUrls urls)
    {
        if (json.ValueKind != JsonValueKind.Object || Text(json, "id") is not { } id || !IsId(id) || Text(json, "form") is not { } form || !json.TryGetProperty("fields", out var fields) || fields.ValueKind != JsonValueKind.Object)
            return null;

        return new()
        {
            Id = id,
            Form = form,
            Received = DateTimeOffset.TryParse(Text(json, "receivedAt"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null,
            Page = PageOf(Text(json, "pageUrl"), urls),
            ReplyTo = Text(json, "replyTo") is { } parent && IsId(parent) ? parent : null,
            Fields = [.. fields.EnumerateObject().Select(field => KeyValuePair.Create(field.Name, ValuesOf(field.Value)))],
            Consents = json.TryGetProperty("consents", out var consents) && consents.ValueKind == JsonValueKind.Array
                ? [.. consents.EnumerateArray().Where(consent => consent.ValueKind == JsonValueKind.Object).Select(consent => KeyValuePair.Create(Text(consent, "field") ?? "", Text(consent, "version")))]
                : [],
            Answer = Text(json, "answer"),
        };
    }

    /// <summary>An entry of a row; null where a consent that the form requires was not given, or the row says nothing.</summary>
    /// <param name="map">Names of fields by columns, where the names differ.</param>
    public static PulledEntry? Of(ImportedRow row, Form form, FormsConfig config, IReadOnlyDictionary<string, string> map, SiteUrls urls)
    {
        var target = FormTarget.Of(form, config);
        var cells = row.Cells.Where(cell => cell.Text.Length > 0).Select(cell => (Name: map.GetValueOrDefault(cell.Column, cell.Column), cell.Text)).ToList();
        string? Cell(string name) => cells.Find(cell => string.Equals(cell.Name, name, StringComparison.OrdinalIgnoreCase)).Text;
        string? Answer(FormField field) => Cell(field.Name) ?? Cell(target.NameOf(field.Name));

        var consents = form.Fields.Where(field => field.Type == FieldType.Consent).ToList();
        if (consents.Exists(field => field.Required && !IsYes(Answer(field))))
            return null;

        var fields = form.Fields.Where(field => !field.Private && field.Type is not (FieldType.Consent or FieldType.File or FieldType.Hidden))
            .Select(field => KeyValuePair.Create(field.Name, Answer(field) is { } text ? ImmutableArray.Create(text) : [])).Where(field => !field.Value.IsEmpty).ToImmutableArray();
        if (fields.IsEmpty)
            return null;

        var received = cells.Where(cell => Dates.Contains(Bare(cell.Name), StringComparer.Ordinal)).Select(cell => DateTimeOffset.TryParse(cell.Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : (DateTimeOffset?)null).FirstOrDefault(moment => moment is not null);
        var page = cells.Where(cell => Pages.Contains(Bare(cell.Name), StringComparer.Ordinal)).Select(cell => PageOf(cell.Text, urls)).FirstOrDefault(path => path.Length > 0) ?? "";
        return new()
        {
            Id = IdOf(form.Name, received, fields),
            Form = form.Name,
            Received = received,
            Page = page,
            ReplyTo = Cell("reply_to") is { } parent && IsId(parent) ? parent : null,
            Fields = fields,
            Consents = [.. consents.Where(field => IsYes(Answer(field))).Select(field => KeyValuePair.Create(field.Name, field.Version))],
        };
    }

    /// <summary>Whether a text may be a file's name on every system.</summary>
    public static bool IsId(string text) => text.Length is > 0 and <= 64 && text.All(char.IsAsciiLetterOrDigit);

    // The same row gives the same id in every export.
    private static string IdOf(string form, DateTimeOffset? received, ImmutableArray<KeyValuePair<string, ImmutableArray<string>>> fields)
    {
        var text = string.Join('\0', fields.SelectMany(field => field.Value.Prepend(field.Key)).Prepend(received?.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture) ?? "").Prepend(form));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
    }

    // Without query and fragment; one of another host is none.
    private static string PageOf(string? url, SiteUrls urls) => url is null ? "" : urls.SitePath(url.Split('?', '#')[0]) is ['/', ..] path ? path : "";

    private static bool IsYes(string? text) => text is not null && text.Trim().ToLowerInvariant() is "true" or "yes" or "on" or "1" or "x" or "checked";

    private static string Bare(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static ImmutableArray<string> ValuesOf(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => item.ToString())] : [value.ToString()];
}
