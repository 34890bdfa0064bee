using LeadershipHub.Engine.Model.Forms;

namespace LeadershipHub.Engine.Rendering.Forms;

/// <summary>What browsers may fill into a field, and which keyboard a phone shows for it.</summary>
/// <remarks>https://html.spec.whatwg.org/#autofill</remarks>
internal static class FormAutocomplete
{
    public static string? Of(FormField field) => field.Autocomplete ?? field.Type switch
    {
        FieldType.Email => field.Multiple ? null : "email",
        FieldType.Tel => "tel",
        FieldType.Url => "url",
        FieldType.Text => OfName(field.Name.ToLowerInvariant().Replace('-', '_')),
        _ => null,
    };

    public static string? InputMode(FormField field) => field.Type switch
    {
        FieldType.Email => "email",
        FieldType.Tel => "tel",
        FieldType.Url => "url",
        FieldType.Number => field.Step is "any" || field.Step?.Contains('.', StringComparison.Ordinal) == true || field.Min?.StartsWith('-') == true ? "decimal" : "numeric",
        _ => null,
    };

    private static string? OfName(string name) => name switch
    {
        "name" or "full_name" or "your_name" => "name",
        "first_name" or "given_name" => "given-name",
        "last_name" or "family_name" or "surname" => "family-name",
        "nickname" => "nickname",
        "organisation" or "organization" or "company" => "organization",
        "role" or "job" or "job_title" => "organization-title",
        "city" or "town" => "address-level2",
        "country" => "country-name",
        "postcode" or "postal_code" or "zip" => "postal-code",
        _ => null,
    };
}
