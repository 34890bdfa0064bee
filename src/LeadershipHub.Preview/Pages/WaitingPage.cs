using System.Text;
using LeadershipHub.Preview.Serving;

namespace LeadershipHub.Preview.Pages;

/// <summary>What is shown where there is no site to show: it comes alive with the first build that succeeds.</summary>
internal static class WaitingPage
{
    public static byte[] Building() => Of("The site is being built", "This page becomes the one you asked for as soon as it is there.");

    public static byte[] Broken() => Of("There is no site to show yet", "Its content has errors. Mend them, and this page becomes the one you asked for.");

    public static byte[] Missing() => Of("Not found", "The site has no such page, and no page 404.html to say so.");

    private static byte[] Of(string title, string text) => Encoding.UTF8.GetBytes(
        $"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{title}</title>
        <link rel="stylesheet" href="{PreviewEndpoints.Styles}">
        </head>
        <body class="waiting">
        <main>
        <h1>{title}</h1>
        <p>{text}</p>
        <noscript><p>The terminal says more; load the page again later.</p></noscript>
        </main>
        </body>
        </html>

        """);
}
