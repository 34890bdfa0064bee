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
        html.Add($"<p class=\"head\"><span><bdi>{form?.ShownTitle ?? entry.Form}</bdi>, {entry.ReceivedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} UTC</span> {EntryListView.Status(entry.Status)}</p>");
        html.Add($"<div class=\"two\"><div><section class=\"card\" aria-label=\"What it says\">{Fields(entry, form)}{Files(root, entry)}</section>{Decide(root, entry, formToken)}{Answer(root, entry, formToken)}</div>");
        html.Add($"<div><section class=\"card\" aria-label=\"About it\">{Facts(entry)}</section>{Erase(root, entry, formToken)}</div></div>");
    });

    private static Html Fields(Entry entry, FormDefinition? form) => HtmlBuilder.Of(html =>
    {
        html.Add($"<dl>");
        foreach (var field in entry.Fields)
        {
            var asked = form?.Fields.FirstOrDefault(known => known.Name == field.Name);
            html.Add($"<dt>{asked?.ShownLabel ?? field.Name}{(field.IsPrivate ? " (private)" : "")}</dt>");
            foreach (var value in field.Values)
                html.Add($"<dd class=\"text\" dir=\"auto\">{asked?.Options.FirstOrDefault(option => option.Value == value)?.Label ?? value}</dd>");
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
        html.Add($"<dl class=\"quiet\">");
        if (entry.PageTitle is not null || entry.PageUrl is not null)
            html.Add($"<dt>Page</dt><dd><bdi>{entry.PageTitle}</bdi> <bdi>{entry.PageUrl}</bdi></dd>");

        if (entry.ReplyTo is { } other)
            html.Add($"<dt>Answers</dt><dd>{other}</dd>");

        if (entry.SpamReason is { } reason)
            html.Add($"<dt>Taken for spam</dt><dd>{reason}</dd>");

        html.Add($"<dt>Sender's mark of the day</dt><dd>{entry.Sender?[..Math.Min(ShownMark, entry.Sender.Length)]}</dd>");
        if (entry.ExpiresAt is { } end)
            html.Add($"<dt>Deleted on</dt><dd>{end.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}</dd>");

        html.Add($"<dt>Id</dt><dd>{entry.Id}</dd></dl>");
    });

    private static Html Decide(string root, Entry entry, string formToken) => HtmlBuilder.Of(html => html.Add($"""
        <section class="card"><h2>Decide</h2>
        <form method="post" action="{root}entries/{entry.Id}" class="row">
        <input type="hidden" name="form_token" value="{formToken}">
        <button class="main" name="action" value="approve">Approve</button>
        <button name="action" value="reject">Reject</button>
        <button name="action" value="spam">Spam</button>
        </form></section>
        """));

    private static Html Answer(string root, Entry entry, string formToken) => HtmlBuilder.Of(html => html.Add($"""
        <section class="card"><h2>Answer in public</h2>
        <form method="post" action="{root}entries/{entry.Id}">
        <input type="hidden" name="form_token" value="{formToken}">
        <p><label for="answer">Your answer; empty takes it back</label>
        <textarea id="answer" name="answer" rows="5" maxlength="10000" dir="auto">
        {entry.Answer}</textarea></p>
        <button name="action" value="answer">Save the answer</button>
        </form></section>
        """));

    private static Html Erase(string root, Entry entry, string formToken) => HtmlBuilder.Of(html => html.Add($"""
        <section class="card"><h2>Erase</h2>
        <form method="post" action="{root}entries/{entry.Id}">
        <input type="hidden" name="form_token" value="{formToken}">
        <p><label class="check"><input type="checkbox" name="sure" value="yes" required> Erase it with its files, for ever</label></p>
        <button class="bad" name="action" value="erase">Erase</button>
        </form></section>
        """));
}
