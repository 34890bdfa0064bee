using LeadershipHub.Engine.Model.Forms;

namespace LeadershipHub.Engine.Rendering.Forms;

// What templates see of forms. Each is only a view: its members are in FormTypes.

/// <summary>A form with where it goes.</summary>
/// <param name="Print">Of all that its HTML depends on, but for what is traced by itself: quotes and the page that readers are led to.</param>
internal sealed record FormObject(Form Form, FormTarget Target, ulong Print, string? Problem, string? TurnstileKey);

/// <summary>A field of a form.</summary>
internal sealed record FormFieldObject(FormObject Form, FormField Field);

/// <summary>An answer to choose.</summary>
internal sealed record FormOptionObject(string Value, string Label, string Id, bool IsChecked);

/// <summary>A hidden field, or an attribute of the form.</summary>
internal sealed record FormPair(string Name, string Value);

/// <summary>When a field is asked.</summary>
internal sealed record FormConditionObject(string Field, string Label, string Values, string Labels);
