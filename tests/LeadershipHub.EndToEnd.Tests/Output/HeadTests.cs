using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LeadershipHub.EndToEnd.Tests.Sites;

namespace LeadershipHub.EndToEnd.Tests.Output;

/// <summary>What a page says of itself to search engines and to those who share it.</summary>
public sealed class HeadTests(Bench bench) : OutputTests(bench)
{
    [Theory, InlineData(HubLanguage.English), InlineData(HubLanguage.Arabic)]
    public async Task A_page_is_canonical_at_its_own_address(HubLanguage language)
    {
        var site = await SiteAsync(language);

        AssertNone(
            from file in site.Pages
            where file.Key is not "404.html"
            let canonical = file.Value.QuerySelector("link[rel=canonical]")?.GetAttribute("href")
            where canonical != site.AddressOf(file.Key).AbsoluteUri
            select $"{file.Key}: {canonical}");
    }

    [Fact]
    public async Task No_two_pages_have_one_title()
    {
        var site = await SiteAsync(HubLanguage.English);

        AssertNone(
            from same in site.Pages.GroupBy(file => file.Value.Title, file => file.Key, StringComparer.Ordinal)
            where string.IsNullOrWhiteSpace(same.Key) || same.Count() > 1
            select $"'{same.Key}': {string.Join(", ", same)}");
    }

    [Fact]
    public async Task A_page_can_be_shared()
    {
        var site = await SiteAsync(HubLanguage.English);

        AssertNone(
            from file in site.Pages
            where file.Key is not "404.html"
            from name in (string[])["meta[property='og:title']", "meta[property='og:type']", "meta[property='og:url']", "meta[property='og:image']", "meta[name='twitter:card']"]
            where string.IsNullOrWhiteSpace(file.Value.QuerySelector<IHtmlMetaElement>(name)?.Content)
            select $"{file.Key}: {name}");
    }

    // Lists without a text of their own, and all but their first parts, rightly have none.
    [Fact]
    public async Task What_is_written_has_a_description_and_no_two_pages_share_one()
    {
        var site = await SiteAsync(HubLanguage.English);
        var descriptions = site.Pages.ToDictionary(file => file.Key, file => file.Value.QuerySelector<IHtmlMetaElement>("meta[name=description]")?.Content, StringComparer.Ordinal);

        AssertNone(descriptions.Where(page => IsWritten(page.Key) && string.IsNullOrWhiteSpace(page.Value)).Select(page => page.Key));
        AssertNone(descriptions.Where(page => page.Value is not null).GroupBy(page => page.Value, page => page.Key, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => string.Join(", ", same)));
    }

    [Theory, InlineData(HubLanguage.English), InlineData(HubLanguage.Arabic)]
    public async Task A_card_shows_a_picture_that_is_there(HubLanguage language)
    {
        var site = await SiteAsync(language);

        AssertNone(
            from file in site.Pages
            from meta in file.Value.QuerySelectorAll<IHtmlMetaElement>("meta[property='og:image'], meta[name='twitter:image']")
            where !Uri.TryCreate(meta.Content, UriKind.Absolute, out var address) || site.FileAt(address) is null
            select $"{file.Key}: {meta.Content}");
    }

    [Fact]
    public async Task Structured_data_parses_and_names_its_type()
    {
        var site = await SiteAsync(HubLanguage.English);

        AssertNone(
            from file in site.Pages
            from script in file.Value.QuerySelectorAll("script[type='application/ld+json']")
            let fault = FaultOf(script.TextContent)
            where fault is not null
            select $"{file.Key}: {fault}");
    }

    [Fact]
    public async Task A_post_has_structured_data()
    {
        var site = await SiteAsync(HubLanguage.English);

        var script = site.Page($"{VisitedPages.EveryFeature}index.html").QuerySelector("script[type='application/ld+json']");

        Assert.Contains("BlogPosting", script?.TextContent, StringComparison.Ordinal);
    }

    private static bool IsWritten(string file) => file is "index.html" or "about/index.html" or "questions/index.html" or "authors/mara/index.html" or "topics/listening/index.html" || file.StartsWith("20", StringComparison.Ordinal);

    /// <remarks>https://www.w3.org/TR/json-ld11/</remarks>
    private static string? FaultOf(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var isTyped = document.RootElement.TryGetProperty("@type", out _) || document.RootElement.TryGetProperty("@graph", out _);
            return document.RootElement.TryGetProperty("@context", out _) && isTyped ? null : "no context or type";
        }
        catch (JsonException fault)
        {
            return fault.Message;
        }
    }
}
