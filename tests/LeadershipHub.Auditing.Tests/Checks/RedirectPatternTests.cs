using LeadershipHub.Auditing.Checks;

namespace LeadershipHub.Auditing.Tests.Checks;

public sealed class RedirectPatternTests
{
    [Theory]
    [InlineData("/old/*", "/new/:splat", "/old/a/b/", "/new/a/b")]
    [InlineData("/old/*", "/new/", "/old/", "/new/")]
    [InlineData("/:year/:slug", "/posts/:slug/?from=:year", "/2024/chair/", "/posts/chair/?from=2024")]
    [InlineData("/:year/*", "/:year/all/:splat", "/2024/05/chair", "/2024/all/05/chair")]
    [InlineData("/old/*", "/new/", "/older/a", null)]
    [InlineData("/:year/:slug", "/x/", "/2024/", null)]
    [InlineData("/:year/:slug", "/x/", "/2024/05/chair/", null)]
    [InlineData("/*/a", "/x/", "/b/a/", null)]
    public void A_pattern_says_where_an_address_leads(string pattern, string target, string path, string? expected) =>
        Assert.Equal(expected, new RedirectPattern(0, RedirectPattern.SegmentsOf(pattern), target).TargetOf(RedirectPattern.SegmentsOf(path)));
}
