using System.Text.RegularExpressions;
using LeadershipHub.Engine.Tests.Sites;

namespace LeadershipHub.Engine.Tests.Rendering.Head;

/// <summary>Policies in published pages.</summary>
public sealed partial class ContentPolicyTests : IDisposable
{
    private readonly TestSite _site = TestSite.Empty()
        .Write("content/pages/plain.md", "---\ntitle: Plain\n---\nText.\n")
        .Write("theme/layouts/page.sbn-html", "<head>{{ hub.head }}</head>{{ page.content }}");

    [Fact]
    public void Every_page_has_its_own_policy_before_anything_that_it_governs()
    {
        _site.Write("content/pages/film.md", "---\ntitle: Film\n---\n<iframe src=\"https://film.example/1\" title=\"A film\"></iframe>\n\n<p style=\"color: red\">Red</p>\n");

        var published = _site.Publish();

        Assert.Equal("'self'", PolicyText.In(Policy(published["plain/index.html"]), "frame-src"));
        Assert.Equal("'self' https://film.example", PolicyText.In(Policy(published["film/index.html"]), "frame-src"));
        Assert.Equal($"'self' {PolicyText.HashOf("color: red")} 'unsafe-hashes'", PolicyText.In(Policy(published["film/index.html"]), "style-src"));
        Assert.True(published["film/index.html"].IndexOf("Content-Security-Policy", StringComparison.Ordinal) < published["film/index.html"].IndexOf("<title>", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_policy_in_the_configuration_pages_have_none_nor_a_place_for_one()
    {
        _site.Write("site.config.yml", TestSite.Config + "security: { policy: false }\n");
        _site.Write("theme/layouts/page.sbn-html", "<head><meta http-equiv=\"Content-Security-Policy\" content=\"\">\r\n{{ hub.head }}</head>");

        var page = _site.Publish()["plain/index.html"];

        Assert.DoesNotContain("Content-Security-Policy", page, StringComparison.Ordinal);
        Assert.StartsWith("<head><title>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_may_give_the_place_itself()
    {
        _site.Write("theme/layouts/page.sbn-html", "<head><meta http-equiv=\"Content-Security-Policy\" content=\"\"></head><script>x</script>");

        Assert.Equal($"'self' {PolicyText.HashOf("x")}", PolicyText.In(Policy(_site.Publish()["plain/index.html"]), "script-src"));
    }

    [Fact]
    public void A_page_that_shows_the_place_as_code_keeps_it_as_it_is()
    {
        _site.Write("content/pages/code.md", "---\ntitle: Code\n---\n```html\n<meta http-equiv=\"Content-Security-Policy\" content=\"\">\n```\n");

        var page = _site.Publish()["code/index.html"];

        Assert.Equal(2, page.Split("Content-Security-Policy").Length - 1);
        Assert.Contains("content=&quot;&quot;&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_font_that_the_themes_style_sheet_names_is_allowed_also_when_only_a_text_has_changed()
    {
        _site.Write("theme/assets/css/main.css", "@import 'fonts.css'; p { background: url(https://pictures.example/a.png) }");
        _site.Write("theme/assets/css/fonts.css", "@font-face { font-family: A; src: url('https://fonts.example/a.woff2') }");
        _site.Write("theme/layouts/page.sbn-html", "{{ hub.head }}<link rel=\"stylesheet\" href=\"{{ url.asset 'css/main.css' }}\">{{ page.content }}");
        var before = Policy(_site.Publish()["plain/index.html"]);

        _site.Write("content/pages/plain.md", "---\ntitle: Plain\n---\nOther words.\n");
        var after = _site.Publish()["plain/index.html"];

        Assert.Equal("'self' https://fonts.example", PolicyText.In(before, "font-src"));
        Assert.Equal("'self' data: https://pictures.example", PolicyText.In(before, "img-src"));
        Assert.Contains("Other words", after, StringComparison.Ordinal);
        Assert.Equal(before, Policy(after));
    }

    [Fact]
    public void What_is_allowed_besides_changes_every_page()
    {
        _site.Publish();
        _site.Write("site.config.yml", TestSite.Config + "security: { allow: \"https://count.example\" }\n");

        Assert.Equal("'self' https://count.example", PolicyText.In(Policy(_site.Publish()["plain/index.html"]), "connect-src"));
    }

    public void Dispose() => _site.Dispose();

    private static string Policy(string page) => Meta().Match(page).Groups["policy"].Value;

    [GeneratedRegex("<meta http-equiv=\"Content-Security-Policy\" content=\"(?<policy>[^\"]*)\">", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Meta();
}
