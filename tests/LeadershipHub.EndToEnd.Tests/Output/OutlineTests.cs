using LeadershipHub.EndToEnd.Tests.Sites;

namespace LeadershipHub.EndToEnd.Tests.Output;

/// <summary>The bones of every page.</summary>
public sealed class OutlineTests(Bench bench) : OutputTests(bench)
{
    /// <remarks>https://html.spec.whatwg.org/multipage/parsing.html#parse-errors</remarks>
    [Theory, InlineData(HubLanguage.English), InlineData(HubLanguage.Arabic)]
    public async Task Every_page_parses_without_an_error(HubLanguage language)
    {
        var site = await SiteAsync(language);

        AssertNone(site.Documents.SelectMany(file => Markup.ParseErrors(site.Text(file.Key)).Select(error => $"{file.Key}: {error}")));
    }

    [Fact]
    public async Task Ids_are_unique_on_their_page()
    {
        var site = await SiteAsync(HubLanguage.English);

        AssertNone(
            from file in site.Documents
            from same in file.Value.All.Where(element => element.HasAttribute("id")).GroupBy(element => element.Id, StringComparer.Ordinal)
            where string.IsNullOrWhiteSpace(same.Key) || same.Count() > 1
            select $"{file.Key}: '{same.Key}' {same.Count()} times");
    }

    [Fact]
    public async Task Every_id_that_an_element_refers_to_is_there()
    {
        var site = await SiteAsync(HubLanguage.English);

        AssertNone(
            from file in site.Documents
            from element in file.Value.All
            from attribute in (string[])["aria-labelledby", "aria-describedby", "aria-controls", "for", "headers"]
            from id in (element.GetAttribute(attribute) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            where file.Value.GetElementById(id) is null
            select $"{file.Key}: {attribute}={id}");
    }

    [Fact]
    public async Task A_page_has_one_first_heading_and_skips_no_level()
    {
        var site = await SiteAsync(HubLanguage.English);

        AssertNone(site.Pages.SelectMany(file => Markup.OutlineFaults(file.Value).Select(fault => $"{file.Key}: {fault}")));
    }

    [Fact]
    public async Task A_heading_has_words()
    {
        var site = await SiteAsync(HubLanguage.English);

        AssertNone(
            from file in site.Pages
            from heading in file.Value.QuerySelectorAll(Markup.Headings)
            where string.IsNullOrWhiteSpace(heading.TextContent)
            select $"{file.Key}: {heading.OuterHtml}");
    }

    [Fact]
    public async Task Pictures_say_what_they_show_and_keep_their_place_while_they_load()
    {
        var site = await SiteAsync(HubLanguage.English);

        AssertNone(
            from file in site.Pages
            from image in file.Value.Images
            where !image.HasAttribute("alt") || !int.TryParse(image.GetAttribute("width"), out var width) || !int.TryParse(image.GetAttribute("height"), out var height) || width < 1 || height < 1
            select $"{file.Key}: {image.OuterHtml}");
    }

    [Theory, InlineData(HubLanguage.English, "en", "ltr"), InlineData(HubLanguage.Arabic, "ar", "rtl")]
    public async Task A_page_says_its_language_and_direction(HubLanguage language, string tag, string direction)
    {
        var site = await SiteAsync(language);

        AssertNone(
            from file in site.Pages
            let root = file.Value.DocumentElement
            where root.GetAttribute("lang") != tag || root.GetAttribute("dir") != direction
            select $"{file.Key}: lang={root.GetAttribute("lang")} dir={root.GetAttribute("dir")}");
    }

    [Fact]
    public async Task No_page_shows_the_inside_of_the_program()
    {
        var site = await SiteAsync(HubLanguage.English);

        AssertNone(
            from file in site.Documents
            from word in (string[])["LeadershipHub.Engine", "LeadershipHub.Templating", "System.Collections", "ImmutableArray"]
            where site.Text(file.Key).Contains(word, StringComparison.Ordinal)
            select $"{file.Key}: {word}");
    }
}
