using System.Globalization;
using LeadershipHub.Feedback.Answering;
using LeadershipHub.Feedback.Forms;
using LeadershipHub.Feedback.Storing;

namespace LeadershipHub.Feedback.Moderation;

/// <summary>One entry with all it says, and what can be done with it.</summary>
internal static class EntryView
{
    private const int ShownMark = 8;

    public static Html Of(string root, Entry entry, FormDefinition? form, string formToken) => HtmlBuilder.Of(html =>
    {
        html.Add($"<p>{entry.Form}, {entry.ReceivedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} UTC, <strong>{entry.Status.ToString()}</strong></p>");
        html.Add($"{Fields(entry, form)}{Files(root, entry)}{Facts(entry)}{Actions(root, entry, formToken)}");
    });

    private static Html Fields(Entry entry, FormDefinition? form) => HtmlBuilder.Of(html =>
    {
        html.Add($"<dl>");
        foreach (var field in entry.Fields)
        {
            html.Add($"<dt>{form?.Fields.FirstOrDefault(known => known.Name == field.Name)?.ShownLabel ?? field.Name}{(field.IsPrivate ? " (private)" : "")}</dt>");
            foreach (var value in field.Values)
                html.Add($"<dd class=\"text\" dir=\"auto\">{value}</dd>");
        }

        foreach (var consent in entry.Consents)
            html.Add($"<dt>Consent: {consent.Field} {consent.Version}</dt><dd dir=\"auto\">{consent.Text}</dd>");

        html.Add($"</dl>");
    });

    private static Html Files(string root, Entry entry) => HtmlBuilder.Of(html =>
    {
        foreach (var file in entry.Files)
            html.Add($"<p><a href=\"{root}entries/{entry.Id}/files/{file.StoredName}\" download><bdi>{file.OriginalName}</bdi></a> ({file.MediaType}, {file.Size} bytes; opened at your own risk)</p>");
    });

    private static Html Facts(Entry entry) => HtmlBuilder.Of(html =>
    {
        html.Add($"<dl class=\"quiet\"><dt>Page</dt><dd><bdi>{entry.PageTitle}</bdi> <bdi>{entry.PageUrl}</bdi></dd>");
        if (entry.ReplyTo is { } other)
            html.Add($"<dt>Answers</dt><dd>{other}</dd>");

        if (entry.SpamReason is { } reason)
            html.Add($"<dt>Taken for spam</dt><dd>{reason}</dd>");

        html.Add($"<dt>Sender's mark of the day</dt><dd>{entry.Sender?[..Math.Min(ShownMark, entry.Sender.Length)]}</dd>");
        if (entry.ExpiresAt is { } end)
            html.Add($"<dt>Deleted on</dt><dd>{end.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}</dd>");

        html.Add($"<dt>Id</dt><dd>{entry.Id}</dd></dl>");
    });

    private static Html Actions(string root, Entry entry, string formToken) => HtmlBuilder.Of(html => html.Add($"""
        <h2>Decide</h2>
        <form method="post" action="{root}entries/{entry.Id}" class="row">
        <input type="hidden" name="form_token" value="{formToken}">
        <button name="action" value="approve">Approve</button>
        <button name="action" value="reject">Reject</button>
        <button name="action" value="spam">Spam</button>
        </form>
        <h2>Answer in public</h2>
        <form method="post" action="{root}entries/{entry.Id}">
        <input type="hidden" name="form_token" value="{formToken}">
        <p><label for="answer">Your answer; empty takes it back</label>
        <textarea id="answer" name="answer" rows="5" maxlength="10000" dir="auto">
        {entry.Answer}</textarea></p>
        <p><button name="action" value="answer">Save the answer</button></p>
        </form>
        <h2>Erase</h2>
        <form method="post" action="{root}entries/{entry.Id}">
        <input type="hidden" name="form_token" value="{formToken}">
        <p><input type="checkbox" id="sure" name="sure" value="yes" required> <label for="sure">Erase it with its files, for ever</label></p>
        <p><button name="action" value="erase">Erase</button></p>
        </form>
        """));
}
