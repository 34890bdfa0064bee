using LeadershipHub.EndToEnd.Tests.Scripting;

namespace LeadershipHub.EndToEnd.Tests.Sites;

/// <summary>Builds a hub with the theme that <c>docs/guide/theme.md</c> shows.</summary>
public sealed class ThemeGuideTests
{
    [Fact]
    public async Task The_smallest_theme_of_the_guide_builds_a_site_that_is_clean()
    {
        using var site = new ScriptedSite();
        site.Write("site.config.yml", "title: Doors\nbase_url: https://example.org/\ntheme: mine\nauthor: Mara Quill\npaginate: 1\n");
        foreach (var file in GuideFile.Of("theme.md"))
            site.Write(file.Path, file.Text);

        var (code, said) = await site.RunAsync("build", "--strict");

        Assert.True(code == 0, said);
        Assert.Contains("<h1>The first</h1>", site.Published("posts/first/index.html"), StringComparison.Ordinal);
        Assert.Contains("<li><a href=\"/posts/second/\">The second</a></li>", site.Published("index.html"), StringComparison.Ordinal);
        Assert.Contains("<a href=\"/posts/page/2/\">Older texts</a>", site.Published("posts/index.html"), StringComparison.Ordinal);
    }
}
