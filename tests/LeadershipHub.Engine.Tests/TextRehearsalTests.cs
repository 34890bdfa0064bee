using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tests;

public sealed class TextRehearsalTests
{
    [Fact]
    public void The_settings_come_back_as_they_were_written_down()
    {
        var settings = TextRehearsal.ReadSettings();
        Assert.Equal("/posts/:slug/", settings.Config.Permalinks["posts"]);
        Assert.Equal(PageKind.Page, settings.Config.Sections["pages"].Kind);
        Assert.Equal("/posts/", Assert.Single(settings.Config.Menus["main"]).Url);
        Assert.Equal("Tags", Assert.Single(settings.Config.Taxonomies).Title);
        Assert.Equal(["mood"], settings.Config.AllowedFrontMatter);
        Assert.Equal("More", settings.Theme.Strings["more"].Text);
    }

    [Fact]
    public void The_text_is_one_that_a_build_would_publish()
    {
        var read = TextRehearsal.ReadText(TextRehearsal.ReadSettings());
        Assert.Empty(read.Diagnostics);
        Assert.Equal("Second", Assert.Single(read.Texts)?.Front.Title);
    }
}
