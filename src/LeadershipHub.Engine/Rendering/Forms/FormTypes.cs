using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using LeadershipHub.Engine.Model.Forms;
using LeadershipHub.Engine.Rendering.Bodies;
using LeadershipHub.Engine.Rendering.Facets;
using LeadershipHub.Engine.Tracing;
using LeadershipHub.Templating;
using static LeadershipHub.Engine.Rendering.Objects.HubTypes;

namespace LeadershipHub.Engine.Rendering.Forms;

internal static class FormTypes
{
    public static IReadOnlyList<MemberTable> All => [Form, Field, Option, Pair, Condition];

    public static MemberTable<FormObject> Form { get; } = new MemberTable<FormObject>("form")
        .Add("name", f => f.Form.Name)
        .Add("id", f => IdOf(f))
        .Add("title", f => f.Form.Title)
        .Add("intro", (f, c) => BodyHtml.Of(f.Form.Intro, f.Form.Source, RenderState.Of(c)))
        .Add("fields", f => Value.FromList(f.Form.Fields.Select(field => new FormFieldObject(f, field)).ToImmutableArray()))
        .Add("submit", f => Text(f.Form.Submit))
        .Add("success", f => Text(f.Form.Success))
        .Add("failure", f => Text(f.Form.Failure))
        .Add("publish", f => Lower(f.Form.Publish))
        .Add("provider", f => f.Target.ProviderName)
        .Add("available", f => f.Target.Action is not null)
        .Add("problem", f => Text(f.Problem))
        .Add("action", (f, c) => Text(ActionOf(f, RenderState.Of(c))))
        .Add("encoding", f => Lower(f.Target.Encoding))
        .Add("enctype", f => f.Target.Encoding == FormEncoding.Multipart ? "multipart/form-data" : Value.Null)
        .Add("answers_json", f => f.Target.Profile?.AnswersJson == true)
        .Add("idempotent", f => f.Target.Profile?.ReadsIdempotencyKey == true)
        .Add("headers", f => Text(HeadersOf(f)))
        .Add("attributes", f => Pairs(f.Target.Profile?.Attributes ?? []))
        .Add("hidden", f => Pairs(f.Target.Hidden))
        .Add("redirect", (f, c) => Text(RedirectOf(f, RenderState.Of(c))))
        .Add("redirect_field", f => Text(f.Target.Profile?.RedirectField))
        .Add("honeypot", f => f.Target.Honeypot)
        .Add("honeypot_is_box", f => f.Target.HoneypotIsBox)
        .Add("started_field", f => f.Form.MinSeconds > 0 && f.Target.Profile?.Name is ProviderProfiles.Inbox or ProviderProfiles.Custom ? Model.Forms.Form.StartedField : Value.Null)
        .Add("min_seconds", f => f.Form.MinSeconds)
        .Add("challenge", f => f.Form.ProofOfWork && f.Target.Profile?.HasChallenges == true && f.Target.Action is { } action ? action + "/challenge" : Value.Null)
        .Add("turnstile", f => Text(f.TurnstileKey))
        .Add("csp_source", f => Text(f.Target.Source));

    public static MemberTable<FormFieldObject> Field { get; } = AddRules(new MemberTable<FormFieldObject>("field")
        .Add("name", f => f.Form.Target.NameOf(f.Field.Name))
        .Add("id", f => IdOf(f))
        .Add("type", f => Lower(f.Field.Type))
        .Add("label", f => f.Field.Label)
        .Add("help", f => Text(f.Field.Help))
        .Add("placeholder", f => Text(f.Field.Placeholder))
        .Add("options", (f, c) => Value.FromList(OptionsOf(f, RenderState.Of(c))))
        .Add("default", f => Text(f.Field.Default))
        .Add("autocomplete", f => Text(FormAutocomplete.Of(f.Field)))
        .Add("input_mode", f => Text(FormAutocomplete.InputMode(f.Field)))
        .Add("text", f => Text(f.Field.Text))
        .Add("version", f => Text(f.Field.Version))
        .Add("private", f => f.Field.Private));

    public static MemberTable<FormOptionObject> Option { get; } = new MemberTable<FormOptionObject>("option")
        .Add("value", o => o.Value)
        .Add("label", o => o.Label)
        .Add("id", o => o.Id)
        .Add("checked", o => o.IsChecked);

    public static MemberTable<FormPair> Pair { get; } = new MemberTable<FormPair>("pair")
        .Add("name", p => p.Name)
        .Add("value", p => p.Value);

    public static MemberTable<FormConditionObject> Condition { get; } = new MemberTable<FormConditionObject>("condition")
        .Add("field", c => c.Field)
        .Add("label", c => c.Label)
        .Add("values", c => c.Values)
        .Add("labels", c => c.Labels);

    private static MemberTable<FormFieldObject> AddRules(MemberTable<FormFieldObject> table) => table
        .Add("required", f => f.Field.Required)
        .Add("min", f => Text(f.Field.Min))
        .Add("max", f => Text(f.Field.Max))
        .Add("step", f => Text(f.Field.Step))
        .Add("min_length", f => Number(f.Field.MinLength))
        .Add("max_length", f => Number(f.Field.MaxLength))
        .Add("pattern", f => Text(f.Field.Pattern))
        .Add("pattern_help", f => Text(f.Field.PatternHelp))
        .Add("multiple", f => f.Field.Multiple)
        .Add("accept", f => Text(string.Join(',', f.Field.Accept)))
        .Add("max_bytes", f => Number(f.Field.MaxBytes))
        .Add("max_files", f => Number(f.Field.MaxFiles))
        .Add("show_if", f => Value.FromObject(ConditionOf(f)));

    /// <summary>A form by name, for functions; the trace notes that it was asked for.</summary>
    public static FormObject? Find(string name, RenderState state)
    {
        state.Trace.Ask(QueryKind.Form, name);
        return state.Shared.Forms.Named(name);
    }

    /// <summary>Where readers are led when it was sent; null where the form itself says so.</summary>
    public static string? RedirectOf(FormObject form, RenderState state)
    {
        if (form.Form.Redirect is not { } redirect)
            return null;
        if (redirect.Text.StartsWith('/'))
            return state.Site.Urls.OfWritten(redirect.Text);

        state.Trace.Ask(QueryKind.PageAt, $"content|{redirect.Text}");
        if (state.Shared.Targets.PageOf(redirect.Text, "content") is not { } page)
            return null;

        state.Trace.ReadLink(page);
        return page.Url;
    }

    private static string? ActionOf(FormObject form, RenderState state) =>
        form.Target.Action is "{page}" ? RedirectOf(form, state) ?? state.Page.Url : form.Target.Action;

    private static string IdOf(FormObject form) => $"form-{form.Form.Name}";

    private static string IdOf(FormFieldObject field) => $"{IdOf(field.Form)}-{field.Field.Name}";

    private static ImmutableArray<FormOptionObject> OptionsOf(FormFieldObject field, RenderState state)
    {
        var chosen = field.Field.Default?.Split(',', StringSplitOptions.TrimEntries) ?? [];
        return [.. FormOptions.Of(field.Field, state).Select((option, i) => new FormOptionObject(
            option.Value, option.Label, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{IdOf(field)}-{i + 1}"), chosen.Contains(option.Value, StringComparer.Ordinal)))];
    }

    private static FormConditionObject? ConditionOf(FormFieldObject field)
    {
        if (field.Field.ShowIf is not { } condition)
            return null;

        var other = field.Form.Form.Fields.FirstOrDefault(f => string.Equals(f.Name, condition.Field.Text, StringComparison.Ordinal));
        var labels = condition.Values.Select(value => other?.Options.FirstOrDefault(option => string.Equals(option.Value, value, StringComparison.Ordinal))?.Label ?? value).Where(label => label is not "true");
        return new(field.Form.Target.NameOf(condition.Field.Text), other?.Label ?? "", string.Join('\n', condition.Values), string.Join(" / ", labels));
    }

    private static string? HeadersOf(FormObject form)
    {
        if (form.Target.Config.Headers.IsEmpty)
            return null;

        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            foreach (var (name, value) in form.Target.Config.Headers)
                json.WriteString(name, value);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static Value Pairs(ImmutableArray<KeyValuePair<string, string>> pairs) => Value.FromList(pairs.Select(pair => new FormPair(pair.Key, pair.Value)).ToImmutableArray());

    private static string Lower<T>(T word)
        where T : struct, Enum => word.ToString().ToLowerInvariant();
}
