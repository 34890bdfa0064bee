using LeadershipHub.Engine.Model;
using LeadershipHub.Engine.Tracing;

namespace LeadershipHub.Engine.Tests.Tracing;

public sealed class RoutePathsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1000)]
    public void Each_route_is_found_by_its_path(int count)
    {
        var writer = new Records.Writer(mark: 0, count, capacity: 64);
        for (var i = 0; i < count; i++)
        {
            RouteMemory.WriteRoute(writer.Begin(i), new RedirectsRoute { Permalink = Path(i) }, 1, new(OutputFile.Unknown, new byte[i % 5], 0, null), 0);
            writer.End();
        }

        var routes = new Records(writer.ToArray());
        var paths = new RoutePaths(RoutePaths.Write(routes), routes);
        for (var i = 0; i < count; i++)
        {
            Assert.True(paths.TryFind(Path(i).Path, out var number));
            Assert.Equal(i, number);
        }

        Assert.False(paths.TryFind("/nowhere/", out _));
        Assert.False(paths.TryFind(Path(count).Path, out _));
    }

    private static Permalink Path(int number) => Permalink.Recall($"/über/{number}/");
}
