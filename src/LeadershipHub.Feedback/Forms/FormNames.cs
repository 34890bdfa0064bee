using System.Buffers;

namespace LeadershipHub.Feedback.Forms;

/// <summary>What forms and their fields may be called.</summary>
internal static class FormNames
{
    public const string PageUrl = "page_url";
    public const string PageTitle = "page_title";
    public const string ReplyTo = "reply_to";
    public const string IdempotencyKey = "idempotency_key";
    public const string ProofOfWork = "altcha";

    private const int Longest = 64;

    private static readonly SearchValues<char> Allowed = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <summary>The endpoint's own fields, which no form can have.</summary>
    private static readonly string[] Own = [PageUrl, PageTitle, ReplyTo, IdempotencyKey, ProofOfWork];

    /// <returns>A name that can stand in a path and in a log as it is.</returns>
    public static bool IsFormName(ReadOnlySpan<char> name) =>
        name.Length is > 0 and <= Longest && name.IndexOfAnyExcept(Allowed) < 0;

    public static string? ProblemOf(FormDefinition form)
    {
        if (!IsFormName(form.Name))
            return $"'{form.Name}' is no name for a form. Use lower-case letters, digits, '-' and '_', at most {Longest}.";

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in form.Fields)
        {
            if (field.Name.Length is 0 or > Longest || field.Name.Any(char.IsControl))
                return $"'{field.Name}' in form '{form.Name}' is no name for a field. Use 1 to {Longest} characters.";

            if (Own.Contains(field.Name, StringComparer.Ordinal) || field.Name == form.Honeypot || field.Name == form.StartedField)
                return $"Form '{form.Name}' has a field '{field.Name}', which is the endpoint's own. Rename it.";

            if (!names.Add(field.Name))
                return $"Form '{form.Name}' has two fields '{field.Name}'. Rename one of them.";
        }

        return null;
    }
}
