using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using LeadershipHub.Engine.Model.Forms;
using LeadershipHub.Engine.Rendering.Objects;

namespace LeadershipHub.Engine.Rendering.Forms;

/// <summary>What the hub's own endpoint has to know of its forms: <c>forms.json</c>. Nothing in it is secret.</summary>
internal sealed class FormsJson(RenderState state)
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write(IBufferWriter<byte> output)
    {
        state.Trace.Read(state.Trace.Nodes.Site, SiteTypes.Site.IndexOf("forms"));
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteString("site", state.Site.Urls.BaseUrl);
            json.WriteStartArray("forms");
            foreach (var form in state.Shared.Forms.All)
            {
                if (form.Target.Profile?.Name is ProviderProfiles.Inbox)
                    Write(json, form);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private void Write(Utf8JsonWriter json, FormObject shown)
    {
        var form = shown.Form;
        json.WriteStartObject();
        json.WriteString("name", form.Name);
        json.WriteString("title", form.Title);
        json.WriteStartArray("fields");
        foreach (var field in form.Fields)
            Write(json, field, shown.Target);
        json.WriteEndArray();
        json.WriteString("honeypot", shown.Target.Honeypot);
        if (form.MinSeconds > 0)
            json.WriteString("startedField", Form.StartedField);
        json.WriteNumber("minSeconds", form.MinSeconds);
        json.WriteBoolean("proofOfWork", form.ProofOfWork);
        Write(json, "success", form.Success);
        Write(json, "redirect", FormTypes.RedirectOf(shown, state));
        json.WriteString("moderation", form.Moderation.ToString().ToLowerInvariant());
        Write(json, "retentionDays", form.RetentionDays);
        if (form.Publish != FormPublishing.None)
            json.WriteString("publish", form.Publish.ToString().ToLowerInvariant());
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, FormField field, FormTarget target)
    {
        json.WriteStartObject();
        json.WriteString("name", target.NameOf(field.Name));
        json.WriteString("type", field.Type.ToString().ToLowerInvariant());
        json.WriteString("label", field.Label);
        json.WriteBoolean("required", field.Required);
        Write(json, "minLength", field.MinLength);
        Write(json, "maxLength", field.MaxLength);
        Write(json, "pattern", field.Pattern);
        WriteBound(json, "min", field.Min);
        WriteBound(json, "max", field.Max);
        WriteBound(json, "step", field.Step);
        if (field.IsChoice && FormOptions.Scale(field.Type) is null)
            WriteOptions(json, field);
        if (field.Multiple)
            json.WriteBoolean("multiple", true);
        if (!field.Accept.IsEmpty)
            WriteList(json, "accept", field.Accept);
        Write(json, "maxBytes", field.MaxBytes);
        Write(json, "maxFiles", field.MaxFiles);
        if (field.ShowIf is { } condition)
        {
            json.WriteStartObject("showIf");
            json.WriteString("field", target.NameOf(condition.Field.Text));
            WriteList(json, "equals", condition.Values);
            json.WriteEndObject();
        }

        Write(json, "consentText", field.Type == FieldType.Consent ? field.Text : null);
        Write(json, "consentVersion", field.Type == FieldType.Consent ? field.Version : null);
        json.WriteBoolean("private", field.Private);
        json.WriteEndObject();
    }

    private void WriteOptions(Utf8JsonWriter json, FormField field)
    {
        json.WriteStartArray("options");
        foreach (var option in FormOptions.Of(field, state))
        {
            json.WriteStartObject();
            json.WriteString("value", option.Value);
            json.WriteString("label", option.Label);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            json.WriteString(name, text);
    }

    private static void Write(Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value);
    }

    // A number as a number; a date, and 'any', as a text.
    private static void WriteBound(Utf8JsonWriter json, string name, string? text)
    {
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            json.WriteNumber(name, number);
        else
            Write(json, name, text);
    }
}
