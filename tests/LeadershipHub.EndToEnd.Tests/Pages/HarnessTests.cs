using System.Collections.Immutable;
using LeadershipHub.EndToEnd.Tests.Browsing;
using LeadershipHub.EndToEnd.Tests.Sites;

namespace LeadershipHub.EndToEnd.Tests.Pages;

/// <summary>That the checks of pages see what they are for: a check that finds nothing may be blind.</summary>
public sealed class HarnessTests(Bench bench)
{
    [Fact]
    public async Task A_style_or_script_against_the_policy_is_a_fault()
    {
        var faults = await FaultsOfAsync("<p style='color: red'>Red</p><script>document.title = 'x'</script>");

        Assert.Contains(faults, fault => fault.Contains("style-src", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("script-src", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_to_another_host_is_a_fault() =>
        Assert.Contains(await FaultsOfAsync("<img src='http://elsewhere.invalid/x.png' alt=''>"), fault => fault.Contains("elsewhere.invalid", StringComparison.Ordinal));

    [Fact]
    public async Task A_file_that_is_missing_is_a_fault() =>
        Assert.Contains(await FaultsOfAsync("<img src='/no-such-picture.png' alt=''>"), fault => fault.StartsWith("404", StringComparison.Ordinal));

    [Fact]
    public async Task An_element_wider_than_the_window_is_seen()
    {
        var visit = await VisitAsync("<table><tr><td>Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww</table>");

        Assert.True(visit.Overflow > 0);
        Assert.Contains("<table>", visit.Overflowing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Breaking_a_rule_of_accessibility_is_seen_in_both_colour_schemes()
    {
        var visit = await VisitAsync("<a href='/'></a>");

        Assert.Contains(visit.ViolationsInLight, violation => violation.StartsWith("link-name", StringComparison.Ordinal));
        Assert.Contains(visit.ViolationsInDark, violation => violation.StartsWith("link-name", StringComparison.Ordinal));
    }

    private async Task<ImmutableArray<string>> FaultsOfAsync(string body) => (await VisitAsync(body)).Faults;

    private async Task<Visit> VisitAsync(string body)
    {
        var hub = await bench.Hubs.English;
        var page = await bench.Browser.NewPageAsync(new() { ViewportSize = new() { Width = 320, Height = 600 } });
        await using var context = page.Context;
        await page.RouteAsync(new Uri(hub.Url, "broken/").AbsoluteUri, route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Content-Security-Policy"] = StaticHost.Policy },
            Body = $"<!doctype html><html lang='en'><title>Broken</title><main><h1>Broken</h1>{body}</main></html>",
        }));
        return await Visits.MakeAsync(page, hub.Url, "broken/");
    }
}
