using LeadershipHub.Cli.Serving;

namespace LeadershipHub.Cli.Tests.Serving;

public sealed class FrontMatterPrintsTests : IDisposable
{
    private const string Path = "content/a.md";

    private readonly TemporaryFolder _site = new();

    [Theory]
    [InlineData("---\ntitle: A\n---\nOther text.\n", false)]
    [InlineData("---\ntitle: B\n---\nText.\n", true)]
    [InlineData("---\ntitle: A\ndraft: true\n---\nText.\n", true)]
    [InlineData("No front matter.\n", true)]
    [InlineData("", true)]
    public void An_edit_of_the_text_is_told_from_one_of_the_front_matter(string text, bool expected)
    {
        var prints = new FrontMatterPrints(_site.Path);
        _site.Write(Path, "---\ntitle: A\n---\nText.\n");
        prints.MayDiffer([Path]);
        _site.Write(Path, text);

        Assert.Equal(expected, prints.MayDiffer([Path]));
    }

    [Theory]
    [InlineData("site.config.yml", true)]
    [InlineData("content/posts", true)]
    [InlineData("content/gone.md", true)]
    [InlineData("content/data/hours.yml", true)]
    [InlineData("static/images/a.svg", false)]
    [InlineData("themes/beacon/assets/css/main.css", false)]
    public void What_no_front_matter_can_be_in_is_left_aside(string path, bool expected) =>
        Assert.Equal(expected, new FrontMatterPrints(_site.Path).MayDiffer([path]));

    [Fact]
    public void The_first_build_knows_nothing_yet() => Assert.True(new FrontMatterPrints(_site.Path).MayDiffer([]));

    public void Dispose() => _site.Dispose();
}
