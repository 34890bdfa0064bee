using LeadershipHub.Engine.Rendering;

namespace LeadershipHub.Engine.Tests.Rendering;

public sealed class PathPatternsTests
{
    [Theory]
    [InlineData("/ /a/ /b/ /404.html", "/x/y/", "/ /:p1 /:p1/")]
    [InlineData("/q/ /q/one/ /q/two/ /q/authors/ann/ /q/authors/bob/ /q/page/2/ /a/b/c/ /a/b/d/", "/q/one/embed/ /q/two/embed/", "/:p1/ /:p1/:p2/ /a/:p2/:p3/ /q/authors/:p3/ /q/page/:p3/")]
    [InlineData("/q/one/text/", "/q/one/embed/", "/q/one/text/")]
    [InlineData("/a/", "", "/:p1/")]
    [InlineData("", "/a/", "")]
    public void Patterns_match_what_they_shall_with_few_of_them(string wanted, string others, string expected) =>
        Assert.Equal(expected, string.Join(' ', PathPatterns.Of(Split(wanted), Split(others))));

    [Fact]
    public void No_pattern_matches_a_path_that_it_must_not()
    {
        var random = new Random(20_260_601);
        for (var round = 0; round < 200; round++)
        {
            string[] paths = [.. Enumerable.Range(0, 40).Select(_ => Path(random)).Distinct(StringComparer.Ordinal)];
            string[] others = [.. paths.Where(_ => random.Next(4) == 0)];
            string[] wanted = [.. paths.Except(others, StringComparer.Ordinal)];

            var patterns = PathPatterns.Of(wanted, others);

            Assert.All(wanted, path => Assert.Contains(patterns, pattern => Matches(pattern, path)));
            Assert.All(others, path => Assert.DoesNotContain(patterns, pattern => Matches(pattern, path)));
        }
    }

    private static string Path(Random random) => "/" + string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => $"{(char)('a' + random.Next(3))}/"));

    private static bool Matches(string pattern, string path)
    {
        var (parts, names) = (pattern.Split('/'), path.Split('/'));
        return parts.Length == names.Length && parts.Zip(names).All(pair => pair.First == pair.Second || (pair.First.StartsWith(':') && pair.Second.Length > 0));
    }

    private static string[] Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
