using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Model.Feedback;

namespace LeadershipHub.Engine.Checking.Feedback;

internal static class FeedbackDiagnostics
{
    public static Diagnostic NoEntry(FeedbackProblem problem) => new(
        "LH880", Severity.Error, problem.Message, new(problem.Path, problem.Position.Line, problem.Position.Column), "'lhub feedback pull' writes these files; write them by hand only in the same form.");

    public static Diagnostic NoForm(FeedbackEntry entry, IEnumerable<string> forms) => new(
        "LH881", Severity.Warning, $"There is no form '{entry.Form}' that this entry could have come by.", new(entry.SourcePath), Spelling.DidYouMean(entry.Form, forms) ?? "Remove the folder, or bring the form back.");

    public static Diagnostic NoPage(FeedbackEntry entry) => new(
        "LH882", Severity.Warning, $"No page has, or had, the address '{entry.Page}' under which this reply would stand.", new(entry.SourcePath), "Give the page that has moved an alias: aliases: [/old/path/].");

    public static Diagnostic AnswersNothing(Page page, Located id, IEnumerable<string> ids) => new(
        "LH883", Severity.Error, $"There is no entry '{id.Text}' that this page could answer.", new(page.Source?.Path ?? "", id.Position.Line, id.Position.Column), Spelling.DidYouMean(id.Text, ids));
}
