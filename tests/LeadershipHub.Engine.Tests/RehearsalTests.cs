namespace LeadershipHub.Engine.Tests;

public sealed class RehearsalTests
{
    [Fact]
    public void The_tiny_site_is_one_that_a_build_would_publish()
    {
        var built = Rehearsal.Run();
        Assert.Empty(built.Diagnostics);
        Assert.Contains("posts/first/index.html", built.Value, StringComparer.Ordinal);
        Assert.Contains("posts/index.html", built.Value, StringComparer.Ordinal);
        Assert.Contains("categories/listening/index.html", built.Value, StringComparer.Ordinal);
        Assert.Contains("feed.xml", built.Value, StringComparer.Ordinal);
        Assert.Contains("atom.xml", built.Value, StringComparer.Ordinal);
        Assert.Contains("sitemap.xml", built.Value, StringComparer.Ordinal);
    }
}
