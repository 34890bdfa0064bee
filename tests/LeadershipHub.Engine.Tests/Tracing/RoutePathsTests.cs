using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing;
using LeadershipHub.Engine.Tracing.Codecs;

namespace LeadershipHub.Engine.Tests.Tracing;

public sealed class RoutePathsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1000)]
    public void Each_route_is_found_where_it_begins(int count)
    {
        var to = new ByteWriter();
        to.Number(count);
        var starts = new List<int>();
        for (var i = 0; i < count; i++)
        {
            starts.Add(to.Count);
            RouteMemory.WriteRoute(to, new RedirectsRoute { Permalink = Path(i) }, 1, new(OutputFile.Unknown, new byte[i % 5], 0, null), 0);
        }

        var paths = RoutePaths.Of(to.ToArray());
        for (var i = 0; i < count; i++)
        {
            Assert.True(paths.TryFind(Path(i).Path, out var start));
            Assert.Equal(starts[i], start);
        }

        Assert.False(paths.TryFind("/nowhere/", out _));
        Assert.False(paths.TryFind(Path(count).Path, out _));
    }

    private static Permalink Path(int number) => Permalink.Recall($"/über/{number}/");
}
