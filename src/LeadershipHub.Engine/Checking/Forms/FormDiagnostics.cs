using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Forms;

namespace LeadershipHub.Engine.Checking.Forms;

/// <summary>What keeps forms from being sent, or their answers from being used: LH870–LH877.</summary>
internal static class FormDiagnostics
{
    public static Diagnostic UnknownProvider(Form form, Located provider) => new(
        "LH870", Severity.Error, $"There is no provider '{provider.Text}'.", At(form, provider.Position),
        Spelling.DidYouMean(provider.Text, ProviderProfiles.Names) ?? $"The providers are {string.Join(", ", ProviderProfiles.Names)}.");

    public static Diagnostic CannotBeSent(Form form, FormTarget target) => new(
        "LH871", Severity.Warning, $"The form '{form.Name}' cannot be sent. {target.Problem}", new(form.Source.Path, 1, 1),
        $"Write it in site.config.yml under forms.providers.{target.ProviderName}, and set the variable that it names. Until then the page says that the form is not available.");

    public static Diagnostic TakesNoFiles(Form form, FormField field, string provider) => new(
        "LH872", Severity.Error, $"The field '{field.Name}' asks for a file, and '{provider}' takes none as it is set up.", At(form, field.Position), "Leave 'encoding' out, or write 'encoding: multipart', or choose another provider for this form.");

    public static Diagnostic PublishedWithoutConsent(Form form) => new(
        "LH873", Severity.Warning, $"What the form '{form.Name}' gathers may be published, and it asks nobody whether they agree.", At(form, "publish"), "Add a field of the type 'consent'.");

    public static Diagnostic RedirectNowhere(Form form, Located redirect) => new(
        "LH874", Severity.Error, $"'redirect' leads to '{redirect.Text}', which is no published page.", At(form, redirect.Position), "Name a source below content/, such as pages/thanks.md, or a path of the site that begins with '/'.");

    public static Diagnostic UnknownForm(string section, string name, SourceSpan span, IEnumerable<string> known) => new(
        "LH875", Severity.Error, $"The section '{section}' has the form '{name}' under its pages, and there is no such form.", span, Spelling.DidYouMean(name, known) ?? $"Add content/forms/{name}.yml: lhub new form reply --name {name}.");

    public static Diagnostic UnknownQuote(Form form, Located id, IEnumerable<string> known) => new(
        "LH876", Severity.Error, $"There is no quote '{id.Text}' to choose.", At(form, id.Position), Spelling.DidYouMean(id.Text, known));

    public static Diagnostic NoQuotes(Form form, FormQuotes quotes) => new(
        "LH876", Severity.Error, $"There is no quote with the topic '{quotes.Topic}' to choose.", At(form, quotes.Position), "Name a topic that a quote has.");

    public static Diagnostic NoChallenges(Form form, string provider) => new(
        "LH877", Severity.Warning, $"'proof_of_work' does nothing: '{provider}' hands out no challenges.", At(form, "proof_of_work"), "Remove it, or let the form go to 'inbox'.");

    private static SourceSpan At(Form form, Position position) => new(form.Source.Path, position.Line, position.Column);

    private static SourceSpan At(Form form, string key)
    {
        foreach (var (name, position) in form.Positions)
        {
            if (string.Equals(name, key, StringComparison.Ordinal))
                return At(form, position);
        }

        return new(form.Source.Path, 1, 1);
    }
}
