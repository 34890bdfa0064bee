using LeadershipHub.Engine.Model;

namespace LeadershipHub.Engine.Tests.Model;

public sealed class PathOrderTests
{
    [Fact]
    public void Paths_are_in_the_order_of_the_framework()
    {
        var random = new Random(20261130);
        for (var turn = 0; turn < 500; turn++)
        {
            // Few letters, so that many begin alike, and one that stands before the slash of a folder, beyond ASCII, or is half of a pair.
            const string Letters = "ab-./\u00E9\uD83D\uFFFF";
            var paths = Enumerable.Range(0, random.Next(80)).Select(_ => "content/" + string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Letters[random.Next(Letters.Length)]))).ToArray();
            var expected = paths.Order(StringComparer.Ordinal).ToArray();

            PathOrder.Sort(paths, "content/".Length);

            Assert.Equal(expected, paths);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Many_paths_that_are_in_order_already_or_against_it(bool isAgainst)
    {
        var paths = Enumerable.Range(0, 50_000).Select(i => $"a/{i:D8}.md").ToArray();
        var expected = paths.ToArray();
        if (isAgainst)
            Array.Reverse(paths);

        PathOrder.Sort(paths, 2);

        Assert.Equal(expected, paths);
    }
}
