using LeadershipHub.Feedback.Submitting;

namespace LeadershipHub.Feedback.Answering;

/// <summary>The pages for people whose browser runs no script.</summary>
internal static class SenderPages
{
    public static Html Thanks(string message, Uri? back) => Page("Thank you", html =>
    {
        html.Add($"<p>{message}</p>");
        Link(html, back, "Back to the page");
    });

    /// <param name="errors">With the labels of their fields.</param>
    /// <param name="back">Where the form is; null if nobody knows.</param>
    public static Html Faults(IEnumerable<(string Label, FieldError Error)> errors, Uri? back) => Page("Please check the form", html =>
    {
        html.Add($"<p>Nothing was sent yet. Your browser keeps what you wrote: go back to the form and correct this.</p><ul>");
        foreach (var (label, error) in errors)
        {
            html.Add($"<li>");
            if (label.Length > 0)
                html.Add($"<strong>{label.TrimEnd('.', ':')}:</strong> ");

            html.Add($"{error.Message}</li>");
        }

        html.Add($"</ul>");
        Link(html, back, "Back to the form");
    });

    public static Html Refusal(string message, Uri? back) => Page("This could not be sent", html =>
    {
        html.Add($"<p>{message}</p>");
        Link(html, back, "Back to the site");
    });

    private static void Link(HtmlBuilder html, Uri? to, string text)
    {
        if (to is not null)
            html.Add($"<p><a href=\"{to.AbsoluteUri}\">{text}</a></p>");
    }

    private static Html Page(string title, Action<HtmlBuilder> body) => HtmlBuilder.Of(html =>
    {
        html.Add($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{title}</title>
            <link rel="stylesheet" href="style.css">
            </head>
            <body>
            <main class="narrow">
            <h1>{title}</h1>
            <div class="card">{HtmlBuilder.Of(body)}</div>
            </main>
            </body>
            </html>

            """);
    });
}
