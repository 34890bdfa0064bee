using System.Collections.Immutable;

namespace LeadershipHub.Engine.Model.Forms;

/// <summary>The providers that the hub knows.</summary>
public static class ProviderProfiles
{
    public const string Inbox = "inbox";
    public const string Custom = "custom";
    public const string Netlify = "netlify";

    public static ImmutableArray<ProviderProfile> All { get; } =
    [
        new()
        {
            Name = "formspree",
            Documentation = "https://help.formspree.io/",
            Action = "https://formspree.io/f/{id}",
            Honeypot = "_gotcha",
            RedirectField = "_next",
            SubjectField = "_subject",
            TakesFiles = true,
            Statuses = [new(403, "refused: the form takes no posts from this site, or is not confirmed yet"), new(404, "there is no form with this id")],
        },
        new()
        {
            Name = Netlify,
            Documentation = "https://docs.netlify.com/forms/setup/",
            Action = "{page}",
            FormField = "form-name",
            Honeypot = "bot-field",
            SubjectField = "subject",
            TakesFiles = true,
            AnswersJson = false,
            Attributes = [new("data-netlify", "true"), new("netlify-honeypot", "bot-field")],
            Statuses = [new(404, "Netlify has not found the form in what was deployed; turn form detection on and deploy again")],
        },
        new()
        {
            Name = "web3forms",
            Documentation = "https://docs.web3forms.com/getting-started/api-reference",
            Action = "https://api.web3forms.com/submit",
            KeyField = "access_key",
            Honeypot = "botcheck",
            HoneypotIsBox = true,
            RedirectField = "redirect",
            SubjectField = "subject",
            TakesFiles = true,
        },
        new()
        {
            Name = "basin",
            Documentation = "https://docs.usebasin.com/",
            Action = "https://usebasin.com/f/{id}",
            Honeypot = "_gotcha",
            RedirectField = "_redirect",
            SubjectField = "_subject",
            TakesFiles = true,
        },
        new()
        {
            Name = "getform",
            Documentation = "https://getform.io/docs",
            Action = "https://getform.io/f/{id}",
            Honeypot = "_gotcha",
            RedirectField = "_redirect",
            SubjectField = "_subject",
            TakesFiles = true,
        },
        new()
        {
            Name = "staticforms",
            Documentation = "https://www.staticforms.dev/docs/api-reference",
            Action = "https://api.staticforms.dev/submit",
            KeyField = "apiKey",
            Honeypot = "honeypot",
            RedirectField = "redirectTo",
            SubjectField = "subject",
            TakesFiles = true,
            Statuses = [new(400, "the key or a field is missing, or a file is too large or of another kind"), new(403, "the account is suspended, or the plan has no such feature")],
        },
        new()
        {
            Name = Inbox,
            Documentation = "docs/guide/forms.md",
            Action = "{url}/f/{form}",
            TakesFiles = true,
            ReadsIdempotencyKey = true,
            HasChallenges = true,
            Statuses = [new(404, "the endpoint has no such form; build the site and give it the new forms.json")],
        },
        new()
        {
            Name = Custom,
            Documentation = "docs/guide/forms.md",
            Action = "{url}",
            TakesFiles = true,
        },
    ];

    public static ImmutableArray<string> Names { get; } = [.. All.Select(profile => profile.Name)];

    public static ProviderProfile? Named(string name) => All.FirstOrDefault(profile => string.Equals(profile.Name, name, StringComparison.Ordinal));
}
