using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Configuration;
using LeadershipHub.Engine.Tests.Parsing.Data;

namespace LeadershipHub.Engine.Tests.Parsing.Configuration;

public sealed class SiteConfigReaderTests
{
    [Fact]
    public void What_the_author_leaves_out_has_its_default()
    {
        var config = Read("");

        Assert.Equal(("en", "en", "UTC", "ltr"), (config.Language, config.Culture, config.TimeZone, config.Direction));
        Assert.Equal(("beacon", "public", 10, 3), (config.Theme, config.Output, config.Paginate, config.Related.Count));
        Assert.Equal(["tags", "categories", "series", "authors"], config.Taxonomies.Select(taxonomy => taxonomy.Name), StringComparer.Ordinal);
        Assert.Equal("/tags/:slug/", config.Taxonomies[0].Permalink);
    }

    [Fact]
    public void Every_part_is_read()
    {
        var config = Read("""
            tagline: t
            permalinks: { posts: "/:year/:month/:slug/" }
            sections: { posts: { title: Writing, paginate: 5, feed: false, list: false, kind: post, sort: weight, layout: x } }
            home: { sections: [posts, notes], paginate: 3, feed: false }
            archives: { enabled: false, permalink: /a/ }
            feeds: { items: 5, formats: [json], full_content: false }
            social: [{ service: rss, url: /feed.xml }]
            markdown: { raw_html: false, smart_punctuation: false, heading_links: false, toc_levels: [1, 4] }
            front_matter: { allow: [season, number] }
            checks: { links: warning, assets: ignore }
            params: { a: [1] }
            """);

        Assert.Equal("/:year/:month/:slug/", config.Permalinks["posts"]);
        Assert.Equal(
            new SectionConfig { Title = "Writing", Paginate = 5, Feed = false, List = false, Kind = PageKind.Post, Sort = SortOrder.Weight, Layout = "x" },
            config.Sections["posts"]);
        Assert.Equal(["posts", "notes"], config.Home.Sections);
        Assert.Equal(new ArchivesConfig { Enabled = false, Permalink = "/a/" }, config.Archives);
        Assert.Equal([FeedFormat.Json], config.Feeds.Formats);
        Assert.Equal([new SocialLink("rss", "/feed.xml", null)], config.Social);
        Assert.Equal(
            new MarkdownConfig { RawHtml = false, SmartPunctuation = false, HeadingLinks = false, TocFrom = 1, TocTo = 4 }, config.Markdown);
        Assert.Equal(["number", "season"], config.AllowedFrontMatter, StringComparer.Ordinal);
        Assert.Equal(new ChecksConfig { Links = Severity.Warning, Assets = null }, config.Checks);
        Assert.Equal("{a: [1]}", Show.Tree(config.Params));
    }

    [Fact]
    public void Menus_nest_and_keep_their_places()
    {
        var main = Read("menus:\n  main:\n    - title: A\n      page: pages/a.md\n      children:\n        - { title: B, url: /b/, weight: 2 }\n").Menus["main"];

        var item = Assert.Single(main);
        Assert.Equal(("A", "pages/a.md", null, new Position(5, 7)), (item.Title, item.Page, item.Url, item.Position));
        Assert.Equal(("B", "/b/", 2), (item.Children[0].Title, item.Children[0].Url, item.Children[0].Weight));
    }

    [Fact]
    public void Checks_of_the_built_site_have_keys_of_their_own()
    {
        var checks = Read("checks: { page_weight: 300, title_length: 60, description_length: 160, third_parties: [\"https://media.example.net\"], ignore: [LH954], external_allow: [\"https://shop.example.net/\"] }").Checks;

        Assert.Equal((300, 60, 160), (checks.PageWeight, checks.TitleLength, checks.DescriptionLength));
        Assert.Equal("https://media.example.net LH954 https://shop.example.net/", string.Join(' ', checks.ThirdParties.Concat(checks.Ignore).Concat(checks.ExternalAllow)));
        Assert.Equal((1000, 70, 200, 0), (Read("").Checks.PageWeight, Read("").Checks.TitleLength, Read("").Checks.DescriptionLength, Read("").Checks.ThirdParties.Length));
    }

    [Fact]
    public void Declared_taxonomies_come_after_the_built_in_ones_and_change_those_in_place()
    {
        var taxonomies = Read("taxonomies: { audiences: , tags: { title: Topics, singular: Topic }, job-roles: { permalink: \"/for/:slug/\" } }").Taxonomies;

        Assert.Equal(["tags", "categories", "series", "authors", "audiences", "job-roles"], taxonomies.Select(taxonomy => taxonomy.Name), StringComparer.Ordinal);
        Assert.Equal(("Topics", "Topic", "/tags/:slug/"), (taxonomies[0].Title, taxonomies[0].Singular, taxonomies[0].Permalink));
        Assert.Equal(("Audiences", "Audiences", "/audiences/:slug/"), (taxonomies[4].Title, taxonomies[4].Singular, taxonomies[4].Permalink));
        Assert.Equal(("Job roles", "/for/:slug/"), (taxonomies[5].Title, taxonomies[5].Permalink));
    }

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("fa-IR", "rtl")]
    [InlineData("pa-Arab", "rtl")]
    [InlineData("az-Latn", "ltr")]
    [InlineData("de-CH", "ltr")]
    public void The_direction_follows_the_language(string language, string direction) =>
        Assert.Equal(direction, Read($"language: {language}").Direction);

    [Theory]
    [InlineData("language: de-CH", "de-CH")]
    [InlineData("language: de\nculture: en-GB", "en-GB")]
    [InlineData("language: de\nculture: pt-br", "pt-BR")]
    [InlineData("language: xx-YY", "en")]
    [InlineData("language: de-xx-YY", "de")]
    public void The_culture_follows_the_language_unless_it_is_given(string yaml, string culture) => Assert.Equal(culture, Read(yaml).Culture);

    [Theory]
    [InlineData("output: ./dist/site/", "dist/site")]
    [InlineData("output: docs", "docs")]
    public void The_output_is_a_path_below_the_site(string yaml, string output) => Assert.Equal(output, Read(yaml).Output);

    [Fact]
    public void Values_keep_their_places_by_key()
    {
        var config = Read("author: mara\nsections: { notes: { layout: x } }");

        Assert.Equal(new Position(3, 9), config.Positions.Of("author"));
        Assert.Equal(new Position(4, 13), config.Positions.Of("sections.notes"));
        Assert.Equal(new Position(4, 30), config.Positions.Of("sections.notes.layout"));
        Assert.Equal(default, config.Positions.Of("logo"));
    }

    [Fact]
    public void A_wrong_value_leaves_the_default_in_its_place()
    {
        var config = SiteConfigReader.Read(Files.Source(), Files.Bytes("title: A\nbase_url: x\npaginate: 0\ntheme: a/b\n"), []);

        Assert.Equal(("A", "http://localhost/", 10, "beacon"), (config.Title, config.BaseUrl, config.Paginate, config.Theme));
    }

    private static SiteConfig Read(string yaml) => Files.Clean(diagnostics => SiteConfigReader.Read(
        Files.Source(), Files.Bytes($"title: A\nbase_url: https://example.org/\n{yaml}\n"), diagnostics));
}
