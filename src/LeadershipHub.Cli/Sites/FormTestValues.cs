using System.Globalization;
using LeadershipHub.Engine.Model.Forms;

namespace LeadershipHub.Cli.Sites;

/// <summary>Answers that say that they are a test, and that a form takes.</summary>
internal static class FormTestValues
{
    private const string Words = "This is a test of the forms of this hub, sent by 'lhub forms test'. Please ignore and delete it.";

    public static List<KeyValuePair<string, string>> Of(Form form, FormTarget target, string baseUrl, TimeProvider clock)
    {
        List<KeyValuePair<string, string>> values = [.. target.Hidden, KeyValuePair.Create("page_url", baseUrl), KeyValuePair.Create("page_title", "Test of the forms")];
        if (form.Publish == FormPublishing.Replies)
            values.Add(KeyValuePair.Create("reply_to", baseUrl));
        if (form.MinSeconds > 0)
            values.Add(KeyValuePair.Create(Form.StartedField, clock.GetUtcNow().AddMinutes(-2).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)));
        var shown = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in form.Fields)
        {
            if (field.Type == FieldType.File || (field.ShowIf is { } condition && !(shown.TryGetValue(condition.Field.Text, out var other) && condition.Values.Contains(other, StringComparer.Ordinal))))
                continue;

            var value = ValueOf(field);
            if (value.Length == 0)
                continue;

            shown[field.Name] = value;
            values.Add(KeyValuePair.Create(target.NameOf(field.Name), value));
        }

        return values;
    }

    private static string ValueOf(FormField field) => field.Type switch
    {
        FieldType.Email => "test@example.org",
        FieldType.Tel => "+49 30 000000",
        FieldType.Url => "https://example.org/",
        FieldType.Number => field.Min ?? field.Max ?? "1",
        FieldType.Date => field.Min ?? field.Max ?? "2026-01-01",
        FieldType.Rating or FieldType.Csat => "3",
        FieldType.Nps => "5",
        FieldType.Consent => "true",
        FieldType.Hidden => field.Default ?? "",
        FieldType.Checkbox when field.Options.IsEmpty && field.Quotes is null => "true",
        FieldType.Select or FieldType.Radio or FieldType.Checkbox => field.Options.FirstOrDefault()?.Value ?? field.Quotes?.Ids.FirstOrDefault().Text ?? "",
        // Nobody can guess what a pattern wants; an answer that need not be given is left out.
        _ when field.Pattern is not null => field.Default ?? field.Placeholder ?? (field.Required ? "test" : ""),
        _ => Fitting(field),
    };

    private static string Fitting(FormField field)
    {
        var text = field.Type == FieldType.Textarea ? Words : "Test by lhub";
        while (text.Length < field.MinLength)
            text += " " + Words;
        return text.Length > field.MaxLength ? text[..field.MaxLength.Value] : text;
    }
}
