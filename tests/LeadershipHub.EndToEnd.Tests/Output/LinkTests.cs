using System.Text.RegularExpressions;
using LeadershipHub.EndToEnd.Tests.Sites;

namespace LeadershipHub.EndToEnd.Tests.Output;

/// <summary>That everything to which a page refers is there.</summary>
public sealed partial class LinkTests(Bench bench) : OutputTests(bench)
{
    [Theory, InlineData(HubLanguage.English), InlineData(HubLanguage.Arabic)]
    public async Task Every_reference_leads_to_a_file(HubLanguage language)
    {
        var site = await SiteAsync(language);

        AssertNone(
            from file in site.Documents
            from reference in References.Inside(site, file.Key)
            where site.FileAt(reference.Target) is null
            select $"{file.Key}: {reference.Element.LocalName} {reference.Target}");
    }

    [Theory, InlineData(HubLanguage.English), InlineData(HubLanguage.Arabic)]
    public async Task Every_fragment_names_an_element_of_its_page(HubLanguage language)
    {
        var site = await SiteAsync(language);

        AssertNone(
            from file in site.Documents
            from reference in References.Inside(site, file.Key)
            where reference.Target.Fragment.Length > 1
            let target = site.FileAt(reference.Target)
            where target is not null && !Moment().IsMatch(reference.Target.Fragment) && site.Page(target).GetElementById(Uri.UnescapeDataString(reference.Target.Fragment[1..])) is null
            select $"{file.Key}: {reference.Target}");
    }

    [Fact]
    public async Task No_link_takes_a_detour_over_an_old_address()
    {
        var site = await SiteAsync(HubLanguage.English);

        AssertNone(
            from file in site.Pages
            from reference in References.Inside(site, file.Key)
            let target = site.FileAt(reference.Target)
            where target is not null && target.EndsWith(".html", StringComparison.Ordinal) && PublishedSite.IsRedirect(site.Page(target))
            select $"{file.Key}: {reference.Target}");
    }

    [Fact]
    public async Task An_old_address_leads_on_with_and_without_a_redirecting_host()
    {
        var site = await SiteAsync(HubLanguage.English);

        var old = site.Page("old/every-feature/index.html");

        Assert.True(PublishedSite.IsRedirect(old));
        Assert.Equal(new Uri(site.Url, VisitedPages.EveryFeature).AbsoluteUri, old.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        Assert.Contains("/old/every-feature/", site.Text("_redirects"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_that_leave_are_of_schemes_that_readers_can_follow()
    {
        var site = await SiteAsync(HubLanguage.English);

        AssertNone(
            from file in site.Documents
            from reference in References.Of(file.Value)
            where new Uri(site.AddressOf(file.Key), reference.Text).Scheme is not ("http" or "https" or "mailto" or "tel")
            select $"{file.Key}: {reference.Text}");
    }

    // Of a sound. https://www.w3.org/TR/media-frags/#naming-time
    [GeneratedRegex(@"^#t=[0-9]+(\.[0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Moment();
}
