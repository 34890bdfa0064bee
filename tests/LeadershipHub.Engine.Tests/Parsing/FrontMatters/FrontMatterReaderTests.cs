using System.Text;
using LeadershipHub.Engine.Diagnostics;
using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Parsing.Configuration;
using LeadershipHub.Engine.Parsing.FrontMatters;
using LeadershipHub.Engine.Tests.Parsing.Data;

namespace LeadershipHub.Engine.Tests.Parsing.FrontMatters;

public sealed class FrontMatterReaderTests
{
    private static readonly SiteConfig Site = Files.Clean(diagnostics => SiteConfigReader.Read(
        Files.Source(),
        Files.Bytes("title: A\nbase_url: https://example.org/\ntime_zone: Europe/Berlin\ntaxonomies: { audiences: }\nfront_matter: { allow: [season] }\n"),
        diagnostics));

    [Fact]
    public void A_page_is_read_into_its_record()
    {
        var front = Read("""
            title: 2026
            date: 2026-03-01 08:30
            updated: 2026-07-01
            expires: 2027-01-01T00:00:00Z
            slug: a-b
            summary: >
              Folded
              text.
            image: a.jpg
            image_alt: A bell
            draft: true
            weight: -3
            layout: letter
            toc: false
            """);

        Assert.Equal(("2026", "a-b", "Folded text."), (front.Title, front.Slug, front.Summary));
        Assert.Equal(new(2026, 3, 1, 8, 30, 0, TimeSpan.FromHours(1)), front.Date);
        Assert.Equal(new(2026, 7, 1, 0, 0, 0, TimeSpan.FromHours(2)), front.Updated);
        Assert.Equal(new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero), front.Expires);
        Assert.Equal(("a.jpg", "A bell", true, -3, "letter", false), (front.Image, front.ImageAlt, front.Draft, front.Weight, front.Layout, front.Toc));
    }

    [Fact]
    public void Terms_come_from_every_key_that_names_them()
    {
        var front = Read("tag: a\ncategories: [Leadership/Principles]\naudiences: owners\ntags: [b, 2026]\nauthor: Mara Quill\n");

        Assert.Equal(
            ["tags: a, b, 2026", "categories: Leadership/Principles", "authors: Mara Quill", "audiences: owners"],
            front.Terms.Select(refs => $"{refs.Taxonomy}: {string.Join(", ", refs.Names.Select(name => name.Text))}"), StringComparer.Ordinal);
        Assert.Equal(new Position(5, 11), front.Terms[0].Names[2].Position);
    }

    [Theory]
    [InlineData("series: First hour", "First hour", null)]
    [InlineData("series: { name: First hour, part: 2 }", "First hour", 2)]
    public void A_series_is_a_name_or_a_name_with_a_part(string yaml, string name, int? part)
    {
        var series = Read(yaml).Series;

        Assert.Equal((name, part, new Position(2, 9)), (series?.Name, series?.Part, series?.Position ?? default));
    }

    [Fact]
    public void A_menu_is_a_name_a_map_or_a_list_of_both()
    {
        Assert.Equal([new MenuPlace("main", null, 0)], Read("menu: main").Menu);
        Assert.Equal([new MenuPlace("main", "A", 2)], Read("menu: { name: main, title: A, weight: 2 }").Menu);
        Assert.Equal([new MenuPlace("main", null, 0), new MenuPlace("footer", null, 1)], Read("menu: [main, { name: footer, weight: 1 }]").Menu);
    }

    [Fact]
    public void Unknown_keys_reach_params_unless_params_have_them()
    {
        var diagnostics = new List<Diagnostic>();

        var front = Read("mood: calm\nseason: 3\nparams: { mood: wild }\n", diagnostics: diagnostics);

        Assert.Equal("{mood: wild, season: 3}", Show.Tree(front.Params));
        Assert.Equal(["LH212"], diagnostics.Select(diagnostic => diagnostic.Code), StringComparer.Ordinal);
    }

    [Fact]
    public void A_list_is_read_into_its_record()
    {
        var front = Read("title: A\nsummary: B\nweight: 2\naliases: /old/\nparams: { a: 1 }", FrontMatterKind.Listing);

        Assert.Equal(("A", "B", 2), (front.Title, front.Summary, front.Weight));
        Assert.Equal(["/old/"], front.Aliases.Select(alias => alias.Text), StringComparer.Ordinal);
    }

    [Fact]
    public void Values_keep_their_places_by_key()
    {
        var front = Read("title: A\nimage: a.jpg\naudiences:\n  - owners\n");

        Assert.Equal(new(3, 8), front.PositionOf("image"));
        Assert.Equal(new(5, 3), front.PositionOf("audiences"));
        Assert.Equal(default, front.PositionOf("slug"));
    }

    [Theory]
    [InlineData("---\ntitle: A\n---\nText\n", "Text\n", 4, true)]
    [InlineData("---\r\ntitle: A\r\n---\r\nText\r\n", "Text\r\n", 4, true)]
    [InlineData("\uFEFF---\ntitle: A\n...\nText", "Text", 4, true)]
    [InlineData("---  \ntitle: A\n--- \n", "", 4, true)]
    [InlineData("---\ntitle: A\n---", "", 4, true)]
    [InlineData("---\n---\nText", "Text", 3, true)]
    [InlineData("---\na: \"\n ---\"\n---\nText", "Text", 5, true)]
    [InlineData("Text\n\n---\n", "Text\n\n---\n", 1, false)]
    [InlineData("--- a\n", "--- a\n", 1, false)]
    [InlineData("----\n", "----\n", 1, false)]
    [InlineData("", "", 1, false)]
    public void A_source_is_parted_at_its_fences(string source, string body, int line, bool hasFrontMatter)
    {
        var parsed = new FrontMatterReader(Site).Read(Files.Source(), Files.Bytes(source), FrontMatterKind.Page, []);

        Assert.Equal((body, line, hasFrontMatter), (Encoding.UTF8.GetString(parsed.Body), parsed.BodyLine, parsed.HasFrontMatter));
    }

    [Fact]
    public void Without_front_matter_there_is_the_empty_one() =>
        Assert.Same(FrontMatter.Empty, new FrontMatterReader(Site).Read(Files.Source(), "Text"u8, FrontMatterKind.Page, []).Front);

    [Fact]
    public void A_text_that_is_not_UTF_8_is_reported_and_still_read()
    {
        var diagnostics = new List<Diagnostic>();

        var parsed = new FrontMatterReader(Site).Read(Files.Source(), [.. "---\ntitle: A\n---\nb"u8, 0xE9], FrontMatterKind.Page, diagnostics);

        Assert.Equal(("A", "b\uFFFD"), (parsed.Front.Title, Encoding.UTF8.GetString(parsed.Body)));
        Assert.Equal(["file.x:4:2: error LH200"], diagnostics.Select(diagnostic => diagnostic.ToString()[..23]), StringComparer.Ordinal);
    }

    private static FrontMatter Read(string yaml, FrontMatterKind kind = FrontMatterKind.Page, List<Diagnostic>? diagnostics = null)
    {
        var found = new List<Diagnostic>();
        var front = new FrontMatterReader(Site).Read(Files.Source(), Files.Bytes($"---\n{yaml}\n---\n"), kind, diagnostics ?? found).Front;
        Assert.Empty(found);
        return front;
    }
}
