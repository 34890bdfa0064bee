using LeadershipHub.Feedback.Answering;

namespace LeadershipHub.Feedback.Moderation;

/// <summary>What all pages of moderation have around them.</summary>
internal static class ModerationLayout
{
    /// <param name="root">Path of the pages, with a slash at the end.</param>
    /// <param name="problem">Why the attempt before did not succeed.</param>
    public static Html SignIn(string root, string? problem) => Page(root, "Sign in", null, html =>
    {
        html.Add($"<div class=\"card\">");
        if (problem is not null)
            html.Add($"<p class=\"error\" role=\"alert\" id=\"problem\">{problem}</p>");

        html.Add($"""
            <form method="post" action="{root}sign-in">
            <p><label for="token">Token of moderation</label>
            <input id="token" name="token" type="password" autocomplete="current-password" required></p>
            <p><button class="main">Sign in</button></p>
            </form>
            </div>
            """);
    });

    /// <param name="root">Path of the pages, with a slash at the end.</param>
    /// <param name="title">Of the page.</param>
    /// <param name="formToken">Of the session; null if nobody is signed in.</param>
    /// <param name="body">Writes what is below the title.</param>
    public static Html Page(string root, string title, string? formToken, Action<HtmlBuilder> body) => HtmlBuilder.Of(html => html.Add($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title} – Feedback</title>
        <link rel="stylesheet" href="{root}style.css">
        </head>
        <body>
        <a class="skip" href="#main">Skip to the content</a>
        {Header(root, title, formToken)}
        <main id="main" class="{(formToken is null ? "narrow" : "")}">
        <h1>{title}</h1>
        {HtmlBuilder.Of(body)}
        </main>
        </body>
        </html>

        """));

    private static Html Header(string root, string title, string? formToken) => HtmlBuilder.Of(html =>
    {
        if (formToken is null)
            return;

        html.Add($"""
            <header><div class="bar">
            <nav aria-label="Pages">{Link(root, "Entries", title)}{Link($"{root}results", "Results", title)}</nav>
            <form method="post" action="{root}sign-out"><input type="hidden" name="form_token" value="{formToken}"><button>Sign out</button></form>
            </div></header>
            """);
    });

    private static Html Link(string address, string name, string title) => HtmlBuilder.Of(html =>
    {
        if (name == title)
            html.Add($"<a href=\"{address}\" aria-current=\"page\">{name}</a>");
        else
            html.Add($"<a href=\"{address}\">{name}</a>");
    });
}
