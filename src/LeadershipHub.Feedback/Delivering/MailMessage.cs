using System.Globalization;
using System.Text;
using LeadershipHub.Feedback.Forms;
using LeadershipHub.Feedback.Storing;

namespace LeadershipHub.Feedback.Delivering;

/// <summary>A mail about an entry. Nothing that a sender wrote gets into a header: it is all in the body, which is Base64.</summary>
/// <remarks>https://www.rfc-editor.org/rfc/rfc5322 and https://www.rfc-editor.org/rfc/rfc2047</remarks>
internal static class MailMessage
{
    private const int LongestTitle = 30;

    /// <returns>ASCII lines that end with CRLF.</returns>
    public static string Of(MailOptions mail, string delivery, Entry entry, FormDefinition? form, DateTimeOffset now)
    {
        var title = form?.ShownTitle ?? entry.Form;
        var domain = mail.From[(mail.From.IndexOf('@', StringComparison.Ordinal) + 1)..];
        return string.Join("\r\n",
        [
            $"Date: {now.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture)} +0000",
            $"From: {mail.From}",
            $"To: {mail.To}",
            $"Message-ID: <{delivery}@{domain}>",
            $"Subject: =?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes("New: " + Shortened(title)))}?=",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64",
            "",
            Convert.ToBase64String(Encoding.UTF8.GetBytes(Body(entry, form)), Base64FormattingOptions.InsertLineBreaks),
            "",
        ]);
    }

    /// <summary>One encoded word has at most 75 characters.</summary>
    private static string Shortened(string title)
    {
        var result = new StringBuilder();
        foreach (var rune in title.EnumerateRunes())
        {
            if (Encoding.UTF8.GetByteCount(result.ToString()) + rune.Utf8SequenceLength > LongestTitle)
                break;

            result.Append(rune);
        }

        return result.ToString();
    }

    private static string Body(Entry entry, FormDefinition? form)
    {
        var text = new StringBuilder();
        foreach (var field in entry.Fields)
        {
            var label = form?.Fields.FirstOrDefault(known => known.Name == field.Name)?.ShownLabel ?? field.Name;
            text.Append(label).Append(":\r\n").AppendJoin("\r\n", field.Values.Select(value => value.ReplaceLineEndings("\r\n"))).Append("\r\n\r\n");
        }

        return text.Append("Page: ").Append(entry.PageUrl ?? "not given").Append("\r\nEntry: ").Append(entry.Id).Append("\r\n").ToString();
    }
}
