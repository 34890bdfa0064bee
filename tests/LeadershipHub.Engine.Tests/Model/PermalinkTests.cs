using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tests;

public sealed class PermalinkTests
{
    [Theory]
    [InlineData("/", "index.html")]
    [InlineData("/posts/listen/", "posts/listen/index.html")]
    [InlineData("/feed.xml", "feed.xml")]
    [InlineData("/日本語/a b/", "日本語/a b/index.html")]
    [InlineData("/.well-known/x", ".well-known/x")]
    public void A_path_of_the_site_is_published_as_a_file(string path, string file)
    {
        Assert.True(Permalink.TryParse(path, out var permalink));
        Assert.Equal(file, permalink.OutputPath);
    }

    [Theory]
    [InlineData("")]
    [InlineData("posts/")]
    [InlineData("//")]
    [InlineData("/a//b/")]
    [InlineData("/a//")]
    [InlineData("/../x/")]
    [InlineData("/a/..")]
    [InlineData("/a/./b/")]
    [InlineData("/a\\b/")]
    [InlineData("/c:/")]
    [InlineData("/a?b/")]
    [InlineData("/a#b/")]
    [InlineData("/a%2f/")]
    [InlineData("/a\0/")]
    [InlineData("/a\n/")]
    [InlineData("/a\u000e/")]
    [InlineData("/a\u001f/")]
    [InlineData("/a\u007f/")]
    public void What_leaves_the_site_or_is_no_file_name_is_refused(string path) => Assert.False(Permalink.TryParse(path, out _));

    [Fact]
    public void A_segment_has_at_most_255_bytes()
    {
        Assert.True(Permalink.TryParse($"/{new string('a', 255)}/", out _));
        Assert.False(Permalink.TryParse($"/{new string('a', 256)}/", out _));
        Assert.False(Permalink.TryParse($"/{new string('é', 128)}/", out _));
    }

    [Theory]
    [InlineData("/posts/", "feed.xml", "/posts/feed.xml")]
    [InlineData("/posts", "page/2/", "/posts/page/2/")]
    [InlineData("/", "atom.xml", "/atom.xml")]
    public void Appending_keeps_one_slash(string path, string rest, string expected) => Assert.Equal(expected, Permalink.Parse(path).Append(rest).Path);

    [Fact]
    public void Parsing_what_is_no_permalink_throws() => Assert.Throws<ArgumentException>(() => Permalink.Parse("/../"));
}
