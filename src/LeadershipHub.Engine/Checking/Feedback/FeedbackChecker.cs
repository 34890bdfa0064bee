using System.Collections.Immutable;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Forms;

namespace LeadershipHub.Engine.Checking.Feedback;

/// <summary>Looks whether what readers said has its place.</summary>
internal sealed class FeedbackChecker(Site site, RoutePlan plan, ImmutableArray<Diagnostic>.Builder findings)
{
    public void Check()
    {
        var catalog = site.Feedback;
        foreach (var problem in catalog.Problems)
            findings.Add(FeedbackDiagnostics.NoEntry(problem));

        var forms = site.Forms.ToDictionary(form => form.Name, StringComparer.Ordinal);
        foreach (var entry in catalog.Entries)
        {
            if (!forms.TryGetValue(entry.Form, out var form))
                findings.Add(FeedbackDiagnostics.NoForm(entry, forms.Keys));
            else if (form.Publish == FormPublishing.Replies && plan.At(entry.Page) is null)
                findings.Add(FeedbackDiagnostics.NoPage(entry));
        }

        foreach (var page in site.Pages)
        {
            foreach (var id in page.Front.Answers)
            {
                if (catalog.Find(id.Text) is null)
                    findings.Add(FeedbackDiagnostics.AnswersNothing(page, id, catalog.Entries.Select(entry => entry.Id)));
            }
        }
    }
}
