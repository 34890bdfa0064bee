using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Forms;

namespace LeadershipHub.Engine.Checking.Forms;

/// <summary>Looks whether forms can be sent, and whether what they name is there.</summary>
internal sealed class FormChecker(Site site, RoutePlan plan, ImmutableArray<Diagnostic>.Builder findings)
{
    public void Check()
    {
        CheckSections();
        foreach (var form in site.Forms)
            Check(form);
    }

    private void Check(Form form)
    {
        var target = FormTarget.Of(form, site.Config.Forms);
        if (target.Profile is null)
            findings.Add(FormDiagnostics.UnknownProvider(form, form.Provider ?? default));
        else if (target.Problem is not null)
            findings.Add(FormDiagnostics.CannotBeSent(form, target));
        if (form.Publish != FormPublishing.None && !form.Fields.Any(field => field.Type == FieldType.Consent))
            findings.Add(FormDiagnostics.PublishedWithoutConsent(form));
        if (form.ProofOfWork && target.Profile is { HasChallenges: false })
            findings.Add(FormDiagnostics.NoChallenges(form, target.ProviderName));
        if (form.Redirect is { } redirect && !LeadsSomewhere(redirect.Text))
            findings.Add(FormDiagnostics.RedirectNowhere(form, redirect));
        foreach (var field in form.Fields)
        {
            if (field.Type == FieldType.File && target is { Profile: not null, TakesFiles: false })
                findings.Add(FormDiagnostics.TakesNoFiles(form, field, target.ProviderName));
            if (field.Quotes is { } quotes)
                CheckQuotes(form, quotes);
        }
    }

    private bool LeadsSomewhere(string redirect) => redirect.StartsWith('/')
        ? plan.At(Uri.UnescapeDataString(redirect.Split('?', '#')[0])) is not null
        : site.PagesBySource.ContainsKey("content/" + redirect);

    private void CheckQuotes(Form form, FormQuotes quotes)
    {
        var pages = site.Pages.Where(page => page.Kind == PageKind.Quote).ToArray();
        foreach (var id in quotes.Ids)
        {
            if (!pages.Any(page => string.Equals(page.Slug, id.Text, StringComparison.Ordinal)))
                findings.Add(FormDiagnostics.UnknownQuote(form, id, pages.Select(page => page.Slug)));
        }

        var topic = Slug.Of(quotes.Topic ?? "");
        if (topic.Length > 0 && !pages.Any(page => site.RelationsOf(page).TermsOf("tags").Any(term => string.Equals(term.Slug, topic, StringComparison.Ordinal))))
            findings.Add(FormDiagnostics.NoQuotes(form, quotes));
    }

    private void CheckSections()
    {
        foreach (var section in site.Config.Sections.Keys.Order(StringComparer.Ordinal))
        {
            if (site.Config.Sections[section].Form is { } name && !site.Forms.Any(form => string.Equals(form.Name, name, StringComparison.Ordinal)))
                findings.Add(FormDiagnostics.UnknownForm(section, name, PlaceOf($"sections.{section}.form"), site.Forms.Select(form => form.Name)));
        }
    }

    private SourceSpan PlaceOf(string key)
    {
        var position = site.Config.Positions.FirstOrDefault(entry => string.Equals(entry.Key, key, StringComparison.Ordinal)).Position;
        return new("site.config.yml", position.Line, position.Column);
    }
}
