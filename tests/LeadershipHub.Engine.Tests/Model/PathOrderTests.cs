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

            var (sorted, along) = (paths.ToArray(), Enumerable.Range(0, paths.Length).ToArray());
            PathOrder.Sort(sorted, "content/".Length);
            PathOrder.Sort(paths, along, "content/".Length);

            Assert.Equal(expected, sorted);
            Assert.Equal(expected, paths);
        }
    }

    [Fact]
    public void A_number_goes_where_its_path_goes()
    {
        var random = new Random(20261130);
        var paths = Enumerable.Range(0, 2000).Select(_ => $"{random.Next(5000)}.md").ToArray();
        var (before, along) = (paths.ToArray(), Enumerable.Range(0, paths.Length).ToArray());

        PathOrder.Sort(paths, along, 0);

        Assert.Equal(paths, along.Select(i => before[i]), StringComparer.Ordinal);
        Assert.Equal(Enumerable.Range(0, paths.Length), along.Order());
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
