using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace LeadershipHub.EndToEnd.Tests.Preview;

/// <summary>Forms in <c>lhub serve</c>: they are taken by the preview itself, whatever the configuration says.</summary>
public sealed partial class PreviewedFormTests(Bench bench)
{
    [Theory, InlineData("127.0.0.1"), InlineData("localhost")]
    public async Task What_is_sent_in_the_preview_is_read_in_the_preview(string host)
    {
        await using var hub = await PreviewedHub.StartAsync(folder =>
        {
            // A browser that a test drives is as quick as a program.
            var form = Path.Combine(folder, "content/forms/reply.yml");
            File.WriteAllText(form, File.ReadAllText(form) + "min_seconds: 0\n");
        });
        var url = new UriBuilder(hub.Url) { Host = host }.Uri;
        var page = await bench.Browser.NewPageAsync(new());
        await using var context = page.Context;
        await page.GotoAsync(new Uri(url, "2026/03/phones-at-four/").AbsoluteUri);
        await page.GetByLabel("Your name").FillAsync("Mara");
        await page.GetByLabel("Your reply").FillAsync("We tried it at four.");
        await page.GetByLabel("You may show my reply").CheckAsync();

        await page.Locator("form[data-form] button[type=submit]").ClickAsync();

        await Assertions.Expect(page.Locator(".form-done")).ToBeVisibleAsync();
        await page.GotoAsync(new Uri(url, "_feedback/moderation/").AbsoluteUri);
        await page.Locator("#token").FillAsync(Token().Match(hub.ToString()).Groups["token"].Value);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByText("We tried it at four.")).ToBeVisibleAsync();
        Assert.DoesNotContain("hub.example.org/inbox", await page.ContentAsync(), StringComparison.Ordinal);
    }

    [GeneratedRegex("the token is (?<token>[0-9a-f]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
