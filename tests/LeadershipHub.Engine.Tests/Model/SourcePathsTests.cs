using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tests;

public sealed class SourcePathsTests
{
    [Theory]
    [InlineData("content/posts/2026", "../listen.md", "content/posts/listen.md")]
    [InlineData("content/posts", "photo.jpg", "content/posts/photo.jpg")]
    [InlineData("content/posts", "./a/./b.md", "content/posts/a/b.md")]
    [InlineData("content/posts", "Tr%C3%A8s%20bien.md", "content/posts/Très bien.md")]
    [InlineData("content", "a//b.md", "content/a/b.md")]
    [InlineData("", "a.md", "a.md")]
    [InlineData("content/posts", "../../x", "x")]
    [InlineData("content/posts", "100%", "content/posts/100%")]
    public void A_relative_path_starts_at_the_folder(string folder, string relative, string path) => Assert.Equal(path, SourcePaths.Resolve(folder, relative));

    [Theory]
    [InlineData("content", "../../x")]
    [InlineData("", "..")]
    [InlineData("content", "%2e%2e/%2e%2e/x")]
    [InlineData("content", "%2e%2e%2f%2e%2e%2fx")]
    public void A_path_that_climbs_out_of_the_site_is_none(string folder, string relative) => Assert.Null(SourcePaths.Resolve(folder, relative));
}
