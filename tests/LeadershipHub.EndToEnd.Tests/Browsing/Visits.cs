using System.Collections.Concurrent;
using System.Globalization;
using LeadershipHub.EndToEnd.Tests.Sites;
using Microsoft.Playwright;

namespace LeadershipHub.EndToEnd.Tests.Browsing;

/// <summary>Goes to each page once a width and keeps what it finds for all the tests that ask.</summary>
internal sealed class Visits(SharedBrowser browser, Hubs hubs)
{
    // Elements that stick out at the end of the line, apart from those inside something that scrolls by itself.
    private const string MeasureOverflow = """
        () => {
          const root = document.documentElement;
          const scrolls = e => { for (let p = e.parentElement; p && p !== root; p = p.parentElement) if (getComputedStyle(p).overflowX !== 'visible') return true; return false; };
          const out = [...document.body.querySelectorAll('*')].filter(e => {
            const box = e.getBoundingClientRect();
            return box.width > 1 && (box.right > root.clientWidth + .5 || box.left < -.5) && !scrolls(e) && !e.closest('.skip');
          });
          return [String(root.scrollWidth - root.clientWidth), out.slice(0, 5).map(e => e.outerHTML.slice(0, 120)).join('\n')];
        }
        """;

    private readonly ConcurrentDictionary<(HubLanguage, string, int), Lazy<Task<Visit>>> _visits = new();

    /// <param name="name">One of <see cref="VisitedPages"/>.</param>
    /// <param name="width">Of the window, in CSS pixels.</param>
    internal Task<Visit> ToAsync(HubLanguage language, string name, int width) =>
        _visits.GetOrAdd((language, name, width), key => new(() => MakeAsync(key.Item1, key.Item2, key.Item3))).Value;

    /// <param name="page">Fresh, with the window's size set; its colour scheme is changed.</param>
    /// <param name="path">Below the site's URL.</param>
    internal static async Task<Visit> MakeAsync(IPage page, Uri site, string path)
    {
        var watched = new Watched(page, site);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        var response = await page.GotoAsync(new Uri(site, path).AbsoluteUri);
        var overflow = await page.EvaluateAsync<string[]>(MeasureOverflow);
        var faults = watched.Faults;

        var light = await Axe.ViolationsAsync(page);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        return new()
        {
            Status = response?.Status ?? 0,
            Overflow = int.Parse(overflow[0], CultureInfo.InvariantCulture),
            Overflowing = overflow[1],
            Faults = faults,
            ViolationsInLight = light,
            ViolationsInDark = await Axe.ViolationsAsync(page),
        };
    }

    private async Task<Visit> MakeAsync(HubLanguage language, string name, int width)
    {
        var hub = await hubs.Of(language);
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        await using var context = page.Context;
        return await MakeAsync(page, hub.Url, VisitedPages.PathOf(name));
    }
}
